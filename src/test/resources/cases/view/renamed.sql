-- A view on it follows.
-- expect: materialized view public.m: name
-- expect: view public.v: name
-- expect: view public.x: presence
-- expect: view public.y: presence
-- both:
CREATE TABLE t (a integer, b integer);
-- legacy:
CREATE VIEW v WITH (security_barrier) AS SELECT a, b FROM t;
CREATE VIEW over_v AS SELECT a FROM v;
CREATE VIEW x AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE INDEX i ON m (a);
GRANT SELECT ON v TO alice;
-- baseline:
CREATE VIEW w WITH (security_barrier) AS SELECT a, b FROM t;
CREATE VIEW over_v AS SELECT a FROM w;
CREATE VIEW y AS SELECT b FROM t;
CREATE MATERIALIZED VIEW n AS SELECT a FROM t;
CREATE INDEX i ON n (a);
GRANT SELECT ON w TO alice;
