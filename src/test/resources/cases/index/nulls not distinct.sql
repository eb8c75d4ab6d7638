-- versions: 15-
-- expect: index public.i: definition
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
-- baseline:
CREATE UNIQUE INDEX i ON t (a);
