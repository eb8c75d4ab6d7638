-- versions: 15-
-- expect: view public.v: options
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE VIEW v WITH (security_invoker) AS SELECT a FROM t;
-- baseline:
CREATE VIEW v AS SELECT a FROM t;
