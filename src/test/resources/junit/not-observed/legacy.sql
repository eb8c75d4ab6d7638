SELECT lo_create(4711);
CREATE TABLE t (i integer);
