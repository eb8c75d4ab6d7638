-- expect: table public.t: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
