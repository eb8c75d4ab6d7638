-- expect: index public.i: definition
-- both:
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2) PARTITION BY LIST (a);
CREATE TABLE p2x PARTITION OF p2 FOR VALUES IN (2);
-- legacy:
CREATE INDEX i ON p (b);
-- baseline:
CREATE INDEX i ON p (b DESC);
