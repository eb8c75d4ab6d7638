-- expect: materialized view public.m: definition
-- expect: view public.v: definition
-- expect: view public.w: definition
-- both:
CREATE TABLE t (a integer, b integer);
-- legacy:
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;
CREATE RECURSIVE VIEW w (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM w WHERE n < 10;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- baseline:
CREATE VIEW v AS SELECT a FROM t WHERE a > 1;
CREATE RECURSIVE VIEW w (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM w WHERE n < 11;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
