-- expect: row public.t (5 more): content | rows | the first 10 rows that differ are told by themselves
-- both:
CREATE TABLE t (a integer PRIMARY KEY);
INSERT INTO t SELECT generate_series(1, 1000);
-- baseline:
INSERT INTO t SELECT generate_series(1001, 1015);
