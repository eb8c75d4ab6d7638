-- expect: index public.i: presence
-- both:
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-- legacy:
CREATE INDEX i ON p (b);
