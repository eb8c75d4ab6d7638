-- What an ALTER TABLE ... DETACH PARTITION CONCURRENTLY leaves that was cancelled.
-- expect: table public.p1: detach pending | catalog
-- both:
CREATE TABLE p (i integer) PARTITION BY RANGE (i);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- legacy:
UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'p1'::regclass;
