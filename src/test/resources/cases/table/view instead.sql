-- expect: table public.t: presence
-- expect: view public.t: presence
-- both:
CREATE TABLE u (a integer);
-- legacy:
CREATE TABLE t (a integer);
-- baseline:
CREATE VIEW t AS SELECT a FROM u;
