-- expect: column public.f.a: comment
-- expect: view column public.m.a: comment
-- expect: attribute public.pair.a: comment
-- expect: column public.t.a: comment
-- expect: view column public.v.a: comment
-- both:
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE TYPE pair AS (a integer, b integer);
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER one FOREIGN DATA WRAPPER nothing;
CREATE FOREIGN TABLE f (a integer) SERVER one;
COMMENT ON COLUMN v.a IS 'before';
COMMENT ON COLUMN m.a IS 'before';
COMMENT ON COLUMN pair.a IS 'before';
-- legacy:
COMMENT ON COLUMN t.a IS 'here';
COMMENT ON COLUMN v.a IS 'after';
COMMENT ON COLUMN m.a IS 'after';
COMMENT ON COLUMN f.a IS 'here';
COMMENT ON COLUMN pair.a IS 'after';
