-- expect: row public.t (a = 1, b = 'x'): number of equal rows | rows
-- expect: row public.t (a = 2, b = ''): presence | rows
-- expect: row public.t (a = 2, b IS NULL): presence | rows | 2 equal rows
-- both:
CREATE TABLE t (a integer, b text);
INSERT INTO t VALUES (1, 'x'), (3, NULL), (3, NULL);
-- legacy:
INSERT INTO t VALUES (1, 'x'), (1, 'x'), (2, NULL), (2, NULL);
-- baseline:
INSERT INTO t VALUES (2, '');
