-- expect: database database: settings | catalog
-- expect: database database: role settings | catalog
-- expect: database database: owner | catalog
-- expect: database database: privileges | catalog
-- expect: database database: comment | catalog
-- both:
CREATE TABLE t (a integer);
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''5s''', current_database()); END $$;
-- legacy:
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''8MB''', current_database()); END $$;
DO $$ BEGIN EXECUTE format('ALTER ROLE alice IN DATABASE %I SET work_mem = ''8MB''', current_database()); END $$;
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO alice', current_database()); END $$;
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''here''', current_database()); END $$;
