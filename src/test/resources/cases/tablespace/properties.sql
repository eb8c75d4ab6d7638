-- expect: tablespace fast: options | catalog
-- expect: tablespace fast: owner | catalog
-- expect: tablespace fast: privileges | catalog
-- expect: tablespace fast: comment | catalog
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
