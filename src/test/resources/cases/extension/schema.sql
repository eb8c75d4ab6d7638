-- expect: extension pg_trgm: schema
-- both:
CREATE SCHEMA app;
-- legacy:
CREATE EXTENSION pg_trgm;
-- baseline:
CREATE EXTENSION pg_trgm SCHEMA app;
