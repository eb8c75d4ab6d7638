-- expect: comment on extension plpgsql: text | catalog
-- expect: comment on function pg_catalog.lower(pg_catalog.text): text | catalog
-- expect: comment on function pg_catalog.upper(pg_catalog.text): text | catalog
-- expect: comment on operator pg_catalog.+(integer,integer): text | catalog
-- expect: comment on table column pg_catalog.pg_class.relname: presence | catalog
-- expect: comment on type public.hstore: presence | catalog
-- both:
CREATE EXTENSION hstore;
-- legacy:
COMMENT ON EXTENSION plpgsql IS 'x';
COMMENT ON FUNCTION pg_catalog.lower(text) IS 'x';
COMMENT ON FUNCTION pg_catalog.upper(text) IS 'x';
COMMENT ON OPERATOR pg_catalog.+ (integer, integer) IS 'x';
COMMENT ON COLUMN pg_catalog.pg_class.relname IS 'x';
COMMENT ON TYPE hstore IS 'x';
-- baseline:
COMMENT ON FUNCTION pg_catalog.upper(text) IS 'y';
