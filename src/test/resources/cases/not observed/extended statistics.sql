-- not observed: statistics object public.s
-- both:
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
