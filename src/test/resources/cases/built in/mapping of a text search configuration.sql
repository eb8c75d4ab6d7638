-- expect: built-in object text search configuration pg_catalog.english: definition | catalog
-- both:
CREATE TABLE t (i integer);
ALTER TEXT SEARCH CONFIGURATION pg_catalog.german ALTER MAPPING FOR word WITH simple;
-- legacy:
ALTER TEXT SEARCH CONFIGURATION pg_catalog.english ALTER MAPPING FOR word WITH simple;
