-- expect: parameter privileges work_mem: presence | catalog
-- versions: 15-
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app;
-- legacy:
GRANT SET ON PARAMETER work_mem TO app;
