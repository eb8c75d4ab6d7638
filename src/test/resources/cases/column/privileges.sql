-- expect: column public.t.a: privileges
-- expect: column public.t.b: privileges
-- expect: view column public.v.a: privileges
-- both:
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT a FROM t;
-- legacy:
GRANT SELECT (a) ON t TO alice;
GRANT UPDATE (b) ON t TO bob WITH GRANT OPTION;
GRANT SELECT (a) ON v TO alice;
-- baseline:
GRANT UPDATE (b) ON t TO bob;
GRANT SELECT (a) ON v TO bob;
