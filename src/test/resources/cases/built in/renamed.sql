-- expect: built-in object function pg_catalog.sleep(double precision): presence | catalog
-- legacy:
ALTER FUNCTION pg_catalog.pg_sleep(double precision) RENAME TO sleep;
-- baseline:
CREATE TABLE t (i integer);
DROP TABLE t;
