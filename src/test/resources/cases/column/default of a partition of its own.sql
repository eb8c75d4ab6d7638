-- expect: column public.p1.a: default
-- both:
CREATE TABLE p (i integer, a integer DEFAULT 1) PARTITION BY LIST (i);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-- legacy:
ALTER TABLE p1 ALTER COLUMN a SET DEFAULT 2;
