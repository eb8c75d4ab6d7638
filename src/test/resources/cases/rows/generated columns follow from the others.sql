-- expect: column public.t.b: generated
-- both:
CREATE TABLE t (id integer PRIMARY KEY, a integer);
INSERT INTO t VALUES (1, 2);
-- legacy:
ALTER TABLE t ADD b integer GENERATED ALWAYS AS (a + 1) STORED;
-- baseline:
ALTER TABLE t ADD b integer GENERATED ALWAYS AS (a + 2) STORED;
