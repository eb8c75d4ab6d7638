-- expect: view column public.m.a: storage
-- expect: view column public.m.b: compression
-- expect: column public.t.a: storage
-- expect: column public.t.b: compression
-- both:
CREATE TABLE t (a text, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
-- legacy:
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE t ALTER COLUMN b SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW m ALTER COLUMN b SET COMPRESSION pglz;
