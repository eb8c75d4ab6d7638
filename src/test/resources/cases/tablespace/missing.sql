-- expect: tablespace fast: presence | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET allow_in_place_tablespaces = on', current_database()); END $$;
-- legacy:
CREATE TABLESPACE fast LOCATION '';
