-- Without these columns most rows are equal, so that the others are told.
-- expect: column public.t.id: values | rows | its default, gen_random_uuid(), may give another value in every build; if that is all, declare the column (--volatile-columns public.t.id, or volatileColumns = "public.t.id" in the annotation), or have such columns found by a second build (--find-volatile-columns, or findVolatileColumns = true in the annotation)
-- expect: row public.t (name = 'b'): presence | rows | 2 equal rows
-- expect: column public.u."At": values | rows | its default, clock_timestamp(), may give another value in every build; if that is all, declare the column (--volatile-columns 'public.u."At"', or volatileColumns = "public.u.\"At\"" in the annotation), or have such columns found by a second build (--find-volatile-columns, or findVolatileColumns = true in the annotation)
-- both:
CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text);
CREATE TABLE u ("At" timestamptz DEFAULT clock_timestamp(), a integer, fixed uuid DEFAULT gen_random_uuid());
INSERT INTO t (name) VALUES ('a'), ('c');
INSERT INTO u (a, fixed) SELECT 1, '00000000-0000-0000-0000-000000000000' FROM generate_series(1, 3);
-- legacy:
INSERT INTO t (name) VALUES ('b'), ('b');
