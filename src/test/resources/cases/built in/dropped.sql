-- They left no row, but fewer rows of initdb's. Nothing in pg_dump shows them.
-- expect: built-in object text search configuration pg_catalog.german: presence | catalog
-- expect: built-in object view information_schema.user_mappings: presence | catalog
-- expect: built-in object view pg_catalog.pg_user: presence | catalog
-- expect: comment on function pg_catalog.pg_sleep(double precision): presence | catalog
-- both:
CREATE TABLE t (i integer);
DROP TEXT SEARCH CONFIGURATION pg_catalog.dutch;
-- legacy:
SET allow_system_table_mods = on;
DROP VIEW pg_catalog.pg_user CASCADE;
RESET allow_system_table_mods;
COMMENT ON FUNCTION pg_catalog.pg_sleep(double precision) IS NULL;
-- baseline:
DROP TEXT SEARCH CONFIGURATION pg_catalog.german;
DROP VIEW information_schema.user_mappings;
