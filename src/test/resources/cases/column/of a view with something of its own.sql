-- expect: view column public.m.a: statistics target
-- expect: view column public.m.b: options
-- expect: attribute public.pair.b: comment
-- expect: view column public.v.a: comment
-- expect: view column public.v.b: default
-- expect: view column public.v.c: privileges
-- both:
CREATE TABLE t (a integer, b integer, c integer);
CREATE VIEW v AS SELECT a, b, c FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE TYPE pair AS (a integer, b integer);
-- legacy:
COMMENT ON COLUMN v.a IS 'here';
ALTER VIEW v ALTER COLUMN b SET DEFAULT 1;
GRANT SELECT (c) ON v TO alice;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STATISTICS 5;
ALTER MATERIALIZED VIEW m ALTER COLUMN b SET (n_distinct = 5);
COMMENT ON COLUMN pair.b IS 'here';
