-- The first ones by the hash of their key, whatever that is.
-- expect: row public.t (a = 1001): presence | rows
-- expect: row public.t (a = 1002): presence | rows
-- expect: row public.t (a = 1003): presence | rows
-- expect: row public.t (a = 1005): presence | rows
-- expect: row public.t (a = 1008): presence | rows
-- expect: row public.t (a = 1009): presence | rows
-- expect: row public.t (a = 1010): presence | rows
-- expect: row public.t (a = 1011): presence | rows
-- expect: row public.t (a = 1013): presence | rows
-- expect: row public.t (a = 1014): presence | rows
-- expect: row public.t (5 more): content | rows | the first 10 rows that differ are told by themselves
-- both:
CREATE TABLE t (a integer PRIMARY KEY);
INSERT INTO t SELECT generate_series(1, 1000);
-- baseline:
INSERT INTO t SELECT generate_series(1001, 1015);
