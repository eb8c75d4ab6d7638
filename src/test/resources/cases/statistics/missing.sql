-- expect: extended statistics public.of_columns: presence
-- expect: extended statistics public.of_view: presence
-- both:
CREATE TABLE t (a integer, b integer);
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a, 2 AS b;
-- legacy:
CREATE STATISTICS of_columns ON a, b FROM t;
CREATE STATISTICS of_view ON a, b FROM m;
COMMENT ON STATISTICS of_columns IS 'here';
ALTER STATISTICS of_columns SET STATISTICS 10;
