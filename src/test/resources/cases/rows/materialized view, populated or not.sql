-- expect: materialized view public.m: populated | catalog
-- both:
CREATE TABLE t (a integer);
INSERT INTO t VALUES (1);
-- legacy:
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- baseline:
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA;
