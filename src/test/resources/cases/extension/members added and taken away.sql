-- expect: extension member hstore: function public.added(): presence | catalog
-- expect: function public.hstore(text, text): presence
-- expect: extension member hstore: function public.hstore(pg_catalog.text,pg_catalog.text): presence | catalog
-- expect: function public.added(): presence
-- no remedy: what the baseline has as a member of an extension is there already
-- both:
CREATE EXTENSION hstore;
CREATE FUNCTION added() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- legacy:
ALTER EXTENSION hstore ADD FUNCTION added();
ALTER EXTENSION hstore DROP FUNCTION hstore(text, text);
