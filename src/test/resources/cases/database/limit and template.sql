-- expect: database database: connection limit | catalog
-- expect: database database: template | catalog
-- no remedy: a copy of a database does not take its connection limit along
-- both:
CREATE TABLE t (i integer);
-- legacy:
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 50', current_database()); END $$;
-- baseline:
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I IS_TEMPLATE true', current_database()); END $$;
