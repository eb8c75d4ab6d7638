-- expect: table public.t: column order
-- proved: extended statistics public.s: columns
-- legacy:
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
-- baseline:
CREATE TABLE t (b integer, a integer);
CREATE STATISTICS s ON a, b FROM t;
