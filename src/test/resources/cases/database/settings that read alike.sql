-- expect: database database: settings | catalog
-- both:
CREATE TABLE t (i integer);
-- legacy:
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET x.y = %L', current_database(), '1, x.z=2'); END $$;
-- baseline:
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET x.y = %L', current_database(), '1');
    EXECUTE format('ALTER DATABASE %I SET x.z = %L', current_database(), '2');
END $$;
