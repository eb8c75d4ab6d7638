-- expect: built-in object function pg_catalog.pg_sleep(double precision): properties | catalog
-- expect: built-in object rule "_RETURN" on information_schema.enabled_roles: definition | catalog
-- expect: built-in object function pg_catalog.upper(pg_catalog.text): owner | catalog
-- both:
ALTER FUNCTION pg_catalog.lower(text) COST 7;
-- legacy:
ALTER FUNCTION pg_catalog.pg_sleep(double precision) COST 7;
CREATE OR REPLACE VIEW information_schema.enabled_roles AS
    SELECT CAST('me' AS information_schema.sql_identifier) AS role_name;
-- baseline:
ALTER FUNCTION pg_catalog.upper(text) OWNER TO alice;
