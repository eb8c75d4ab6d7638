-- The tables hold the same: one was refreshed since, the other was not. The third follows from a table that differs.
-- expect: row public.u (a = 1): presence | rows
-- expect: materialized view public.m: contents | rows | the tables that it reads hold the same rows
-- both:
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE VIEW v AS SELECT a FROM u;
CREATE MATERIALIZED VIEW n AS SELECT a FROM v;
INSERT INTO t VALUES (1);
-- legacy:
INSERT INTO u VALUES (1);
REFRESH MATERIALIZED VIEW m;
REFRESH MATERIALIZED VIEW n;
