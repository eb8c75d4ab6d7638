-- expect: table public.p2: presence
-- both:
CREATE TABLE p (i integer PRIMARY KEY) PARTITION BY LIST (i);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-- legacy:
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
