-- The way to a version has no meaning.
-- expect: nothing
-- legacy:
CREATE EXTENSION pg_trgm VERSION '1.5';
ALTER EXTENSION pg_trgm UPDATE TO '1.6';
-- baseline:
CREATE EXTENSION pg_trgm VERSION '1.6';
