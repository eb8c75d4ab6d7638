-- not observed: publication p
-- both:
CREATE TABLE t (a integer);
CREATE PUBLICATION p FOR TABLE t;
