-- expect: nothing
-- both:
CREATE TABLE t (a integer, b integer, c text);
-- legacy:
CREATE STATISTICS a ON a, b FROM t;
CREATE STATISTICS b ON lower(c) FROM t;
CREATE STATISTICS c (mcv) ON a, (a + b), c FROM t;
ALTER STATISTICS c SET STATISTICS 10;
ALTER STATISTICS c SET STATISTICS -1;
-- baseline:
CREATE STATISTICS public.c (mcv) ON (a+b), c, a FROM public.t;
CREATE STATISTICS b ON (pg_catalog.lower(c)) FROM t;
CREATE STATISTICS a (mcv, dependencies, ndistinct) ON b, a FROM t;
