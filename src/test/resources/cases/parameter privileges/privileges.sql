-- expect: parameter privileges work_mem: privileges | catalog
-- versions: 15-
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app; GRANT SET ON PARAMETER work_mem TO app;
-- legacy:
GRANT ALTER SYSTEM ON PARAMETER work_mem TO app WITH GRANT OPTION;
