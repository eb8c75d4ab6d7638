-- An index that lacks a part is not valid.
-- expect: index public.i: valid | catalog
-- expect: index public.i1: attached to
-- both:
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX i ON ONLY p (b);
CREATE INDEX i1 ON p1 (b);
-- legacy:
ALTER INDEX i ATTACH PARTITION i1;
