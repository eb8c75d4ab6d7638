-- expect: role membership app in team: inherit option | catalog
-- expect: role membership app in team: set option | catalog
-- versions: 16-
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app; CREATE ROLE team; GRANT team TO app;
-- legacy:
GRANT team TO app WITH INHERIT FALSE, SET FALSE;
