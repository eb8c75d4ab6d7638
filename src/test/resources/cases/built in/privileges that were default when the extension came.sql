-- Where the extension's script grants something too, pg_dump takes them for the script's doing.
-- expect: privilege GRANT DELETE ON TABLE public.pg_stat_statements TO alice: presence | catalog
-- expect: privilege GRANT DELETE ON TABLE public.pg_stat_statements_info TO alice: presence | catalog
-- expect: privilege GRANT USAGE ON TYPE public.ghstore TO alice: presence
-- expect: privilege GRANT USAGE ON TYPE public.hstore TO alice: presence
-- legacy:
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON TYPES TO alice;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT DELETE ON TABLES TO alice;
CREATE EXTENSION hstore;
CREATE EXTENSION pg_stat_statements;
-- baseline:
CREATE EXTENSION hstore;
CREATE EXTENSION pg_stat_statements;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON TYPES TO alice;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT DELETE ON TABLES TO alice;
