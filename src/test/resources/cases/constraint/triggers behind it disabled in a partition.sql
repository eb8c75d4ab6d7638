-- The server numbers these triggers, so their names in a dump say nothing.
-- expect: foreign key public.p1.p_b_fkey: disabled triggers | catalog
-- expect: foreign key public.t.f: disabled triggers | catalog
-- expect: foreign key public.t.g: disabled triggers | catalog
-- both:
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE p (a integer PRIMARY KEY, b integer REFERENCES one) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE t (a integer CONSTRAINT f REFERENCES p);
CREATE TABLE q (a integer PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE q1 PARTITION OF q FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (a);
CREATE TABLE q11 PARTITION OF q1 FOR VALUES FROM (0) TO (5);
ALTER TABLE t ADD CONSTRAINT g FOREIGN KEY (a) REFERENCES q;
ALTER TABLE p2 DISABLE TRIGGER ALL;
-- legacy:
ALTER TABLE p1 DISABLE TRIGGER ALL;
ALTER TABLE q11 DISABLE TRIGGER ALL;
