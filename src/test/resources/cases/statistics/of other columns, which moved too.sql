-- expect: extended statistics public.s: columns
-- expect: table public.t: column order
-- legacy:
CREATE TABLE t (a integer, b integer, c integer);
CREATE STATISTICS s ON a, b FROM t;
-- baseline:
CREATE TABLE t (a integer, c integer, b integer);
CREATE STATISTICS s ON a, c FROM t;
