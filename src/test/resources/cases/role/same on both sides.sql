-- expect: nothing
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE ROLE app LOGIN PASSWORD 'secret'; CREATE USER amy IN ROLE app; ALTER ROLE app SET work_mem = '8MB';
COMMENT ON ROLE app IS 'x';
-- baseline:
CREATE ROLE amy LOGIN; CREATE USER app PASSWORD 'secret'; GRANT app TO amy; COMMENT ON ROLE app IS 'x';
ALTER ROLE app SET work_mem = '8MB';
