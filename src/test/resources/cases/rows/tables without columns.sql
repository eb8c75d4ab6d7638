-- expect: row public.t (): number of equal rows | rows
-- both:
CREATE TABLE t ();
INSERT INTO t DEFAULT VALUES;
-- legacy:
INSERT INTO t DEFAULT VALUES;
