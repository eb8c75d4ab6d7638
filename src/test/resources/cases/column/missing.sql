-- No difference of order beside it.
-- expect: column public.t.b: presence
-- legacy:
CREATE TABLE t (a integer, b integer, c integer);
-- baseline:
CREATE TABLE t (a integer, c integer);
