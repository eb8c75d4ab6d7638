-- expect: extension object function public.hstore(pg_catalog.text,pg_catalog.text): properties | catalog
-- expect: extension object function public.hstore_to_json(public.hstore): definition | catalog
-- expect: extension object function public.hstore_to_json(public.hstore): properties | catalog
-- expect: extension object type public.hstore: owner | catalog
-- legacy:
CREATE EXTENSION hstore;
ALTER FUNCTION hstore(text, text) COST 7;
ALTER FUNCTION hstore_to_json(hstore) STABLE;
CREATE OR REPLACE FUNCTION hstore_to_json(hstore) RETURNS json STABLE LANGUAGE sql RETURN '1'::json;
ALTER FUNCTION hstore_to_json(hstore) STRICT PARALLEL SAFE;
-- baseline:
CREATE EXTENSION hstore;
ALTER TYPE hstore OWNER TO alice;
