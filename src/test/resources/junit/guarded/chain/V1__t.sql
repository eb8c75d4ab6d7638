CREATE TABLE t (i integer);
