-- expect: column public.t.b: presence
-- expect: column public.t.d: presence
-- legacy:
CREATE TABLE t (a integer, b integer, c integer);
-- baseline:
CREATE TABLE t (a integer, d bigint, c integer);
