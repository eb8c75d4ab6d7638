-- Old dumps write the one on plpgsql as initdb does.
-- expect: nothing
-- both:
CREATE TABLE t (i integer);
-- legacy:
COMMENT ON EXTENSION plpgsql IS 'PL/pgSQL procedural language';
COMMENT ON FUNCTION pg_catalog.pg_sleep(double precision) IS 'sleep for the specified time in seconds';
