-- expect: table public.p1: partition of
-- both:
CREATE TABLE p (i integer) PARTITION BY RANGE (i);
-- legacy:
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- baseline:
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (11);
