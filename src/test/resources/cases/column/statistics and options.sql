-- expect: column public.t.a: statistics target
-- expect: column public.t.b: options
-- expect: column public.t.c: statistics target
-- both:
CREATE TABLE t (a integer, b integer, c integer);
-- legacy:
ALTER TABLE t ALTER COLUMN a SET STATISTICS 500;
ALTER TABLE t ALTER COLUMN b SET (n_distinct = 5);
ALTER TABLE t ALTER COLUMN c SET STATISTICS 0;
