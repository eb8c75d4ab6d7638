-- expect: foreign key public.t.t_a_fkey: presence
-- both:
CREATE TABLE p (a integer PRIMARY KEY) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE t (a integer);
-- legacy:
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p;
