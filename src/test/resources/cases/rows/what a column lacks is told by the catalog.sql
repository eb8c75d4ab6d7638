-- expect: column public.t.b: presence
-- both:
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- legacy:
ALTER TABLE t ADD b integer;
INSERT INTO t VALUES (1, 2, 3);
-- baseline:
INSERT INTO t VALUES (1, 2);
