-- expect: nothing
-- both:
CREATE EXTENSION hstore;
CREATE TABLE t (i integer);
-- legacy:
ALTER FUNCTION pg_catalog.pg_sleep(double precision) COST 7;
ALTER FUNCTION pg_catalog.pg_sleep(double precision) COST 1;
GRANT EXECUTE ON FUNCTION pg_catalog.lower(text) TO alice;
REVOKE EXECUTE ON FUNCTION pg_catalog.lower(text) FROM alice;
ALTER FUNCTION hstore(text, text) STABLE;
ALTER FUNCTION hstore(text, text) IMMUTABLE;
ANALYZE pg_catalog.pg_class;
REINDEX TABLE pg_catalog.pg_type;
COMMENT ON FUNCTION pg_catalog.lower(text) IS 'x';
-- baseline:
COMMENT ON FUNCTION pg_catalog.lower(text) IS 'x';
