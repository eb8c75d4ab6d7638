-- expect: row public.t1 (a = 5): presence | rows
-- not observed: foreign-data wrapper file
-- not observed: server files
-- both:
CREATE FOREIGN DATA WRAPPER file;
CREATE SERVER files FOREIGN DATA WRAPPER file;
CREATE TABLE t (a integer) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (10);
CREATE FOREIGN TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20) SERVER files;
-- legacy:
INSERT INTO t1 VALUES (5);
