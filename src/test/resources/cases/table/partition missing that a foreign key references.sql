-- expect: table public.p2: presence
-- both:
CREATE TABLE p (a integer PRIMARY KEY) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE t (a integer REFERENCES p);
-- legacy:
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
