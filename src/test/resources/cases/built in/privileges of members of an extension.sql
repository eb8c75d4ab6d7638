-- expect: privilege GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO alice: presence
-- expect: privilege REVOKE EXECUTE ON FUNCTION public.hstore(text, text) FROM PUBLIC: presence
-- both:
CREATE EXTENSION hstore;
CREATE EXTENSION postgres_fdw;
-- legacy:
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO alice;
REVOKE EXECUTE ON FUNCTION hstore(text, text) FROM PUBLIC;
