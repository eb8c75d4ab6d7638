-- Large objects are read by no kind: equal or not, nobody can say.
CREATE TABLE t (i integer);
SELECT lo_create(4711);
