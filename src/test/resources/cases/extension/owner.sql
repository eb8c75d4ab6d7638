-- expect: extension hstore: owner | catalog
-- both:
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO alice', current_database()); END $$;
GRANT CREATE ON SCHEMA public TO alice;
-- legacy:
SET ROLE alice;
CREATE EXTENSION hstore;
-- baseline:
CREATE EXTENSION hstore;
