-- expect: table public.t: column order
-- legacy:
CREATE TABLE t (a integer, b integer, c integer);
-- baseline:
CREATE TABLE t (a integer, c integer, b integer);
