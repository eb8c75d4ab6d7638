-- expect: nothing
-- servers: one for each side
-- legacy:
CREATE GROUP old_style;
CREATE ROLE member;
ALTER GROUP old_style ADD USER member;
CREATE TABLE t (a integer);
-- baseline:
CREATE ROLE member;
CREATE ROLE old_style ROLE member;
CREATE TABLE t (a integer);
