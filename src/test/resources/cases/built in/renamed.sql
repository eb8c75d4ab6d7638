-- expect: built-in object function pg_catalog.sleep(double precision): presence | catalog
-- expect: built-in object function pg_catalog.pg_sleep(double precision): presence | catalog
-- both:
CREATE TABLE t (i integer);
-- legacy:
ALTER FUNCTION pg_catalog.pg_sleep(double precision) RENAME TO sleep;
