-- expect: tablespace fast: options | catalog
-- expect: tablespace fast: owner | catalog
-- expect: tablespace fast: privileges | catalog
-- expect: tablespace fast: comment | catalog
-- expect: tablespace fast: security labels | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app;
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET allow_in_place_tablespaces = on', current_database()); END $$;
-- both:
CREATE TABLESPACE fast LOCATION '';
-- legacy:
ALTER TABLESPACE fast SET (random_page_cost = 1.1);
ALTER TABLESPACE fast OWNER TO app;
GRANT CREATE ON TABLESPACE fast TO PUBLIC;
COMMENT ON TABLESPACE fast IS 'solid state';
-- No provider can be loaded into the server of these tests.
INSERT INTO pg_shseclabel
SELECT oid, 'pg_tablespace'::regclass, 'guard', 'secret' FROM pg_tablespace WHERE spcname = 'fast';
