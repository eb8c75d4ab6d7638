-- expect: built-in object text search configuration pg_catalog.english: definition | catalog
-- expect: extension member plpgsql: function pg_catalog.plpgsql_call_handler(): presence | catalog
-- expect: built-in object domain constraint yes_or_no_check on information_schema.yes_or_no: presence | catalog
-- both:
CREATE TABLE t (i integer);
-- legacy:
ALTER DOMAIN information_schema.yes_or_no DROP CONSTRAINT yes_or_no_check;
ALTER TEXT SEARCH CONFIGURATION pg_catalog.english DROP MAPPING FOR word;
-- baseline:
ALTER EXTENSION plpgsql DROP FUNCTION pg_catalog.plpgsql_call_handler();
