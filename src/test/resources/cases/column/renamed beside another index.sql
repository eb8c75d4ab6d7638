-- expect: column public.t.b: name
-- expect: index public.i: definition | catalog, pg_dump | not provable: column "d" does not exist
-- expect: index public.j: definition
-- both:
CREATE TABLE u (b integer, d integer);
-- legacy:
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (b);
CREATE INDEX j ON u (b);
-- baseline:
CREATE TABLE t (a integer, d integer);
CREATE INDEX i ON t (d DESC);
CREATE INDEX j ON u (d);
