-- expect: extension pg_trgm: version | catalog
-- legacy:
CREATE EXTENSION pg_trgm VERSION '1.5';
-- baseline:
CREATE EXTENSION pg_trgm;
