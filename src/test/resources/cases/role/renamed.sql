-- expect: nothing
-- servers: one for each side
-- both:
CREATE ROLE old;
CREATE TABLE t (a integer);
-- legacy:
ALTER ROLE old RENAME TO app;
-- baseline:
DROP ROLE old;
CREATE ROLE app;
