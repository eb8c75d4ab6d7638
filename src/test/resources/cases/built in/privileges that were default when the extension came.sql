-- pg_dump takes these for the extension's own doing.
-- expect: privilege GRANT USAGE ON TYPE public.hstore TO alice: presence | catalog
-- legacy:
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON TYPES TO alice;
CREATE EXTENSION hstore;
-- baseline:
CREATE EXTENSION hstore;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON TYPES TO alice;
