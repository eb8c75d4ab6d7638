-- What an exclusive or of hashes would not see.
-- expect: row public.t (a = 1): presence | rows | 2 equal rows
-- expect: row public.t (a = 2): presence | rows | 2 equal rows
-- both:
CREATE TABLE t (a integer);
-- legacy:
INSERT INTO t VALUES (1), (1);
-- baseline:
INSERT INTO t VALUES (2), (2);
