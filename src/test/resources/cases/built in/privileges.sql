-- expect: privilege GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO alice WITH GRANT OPTION: presence
-- expect: privilege GRANT SELECT (rolpassword) ON TABLE pg_catalog.pg_authid TO alice: presence
-- expect: privilege GRANT USAGE ON SCHEMA pg_catalog TO alice: presence
-- expect: privilege REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC: presence
-- expect: privilege REVOKE SELECT ON TABLE information_schema.tables FROM PUBLIC: presence | catalog
-- expect: privilege REVOKE SELECT ON TABLE pg_catalog.pg_class FROM PUBLIC: presence
-- expect: privilege REVOKE USAGE ON LANGUAGE sql FROM PUBLIC: presence | catalog
-- expect: privilege REVOKE USAGE ON TYPE pg_catalog.int4 FROM PUBLIC: presence
-- expect: privilege GRANT USAGE ON SCHEMA information_schema TO alice: presence | catalog
-- both:
GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO bob;
REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC;
-- legacy:
GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO alice WITH GRANT OPTION;
GRANT SELECT (rolpassword) ON pg_catalog.pg_authid TO alice;
GRANT USAGE ON SCHEMA pg_catalog TO alice;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
REVOKE SELECT ON information_schema.tables FROM PUBLIC;
REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC;
REVOKE USAGE ON LANGUAGE sql FROM PUBLIC;
REVOKE USAGE ON TYPE pg_catalog.int4 FROM PUBLIC;
-- baseline:
GRANT USAGE ON SCHEMA information_schema TO alice;
