-- No provider can be loaded into the server of these tests: what SECURITY LABEL ON TABLESPACE would do is done by hand.
-- expect: tablespace pg_default: security labels | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
INSERT INTO pg_catalog.pg_shseclabel (classoid, objoid, provider, label)
SELECT 'pg_tablespace'::regclass, oid, 'guard', 'secret' FROM pg_tablespace WHERE spcname = 'pg_default';
