-- expect: index public.i: presence
-- expect: index public.j: presence
-- both:
CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- legacy:
CREATE INDEX i ON t (a) WHERE a > 0;
COMMENT ON INDEX i IS 'partial';
CREATE INDEX j ON m (a);
