-- expect: view public.a: options
-- expect: view public.b: options
-- expect: materialized view public.m: options
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE VIEW a WITH (security_barrier) AS SELECT a FROM t;
CREATE VIEW b AS SELECT a FROM t WHERE a > 0 WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT a FROM t;
-- baseline:
CREATE VIEW a AS SELECT a FROM t;
CREATE VIEW b AS SELECT a FROM t WHERE a > 0 WITH CASCADED CHECK OPTION;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
