-- What a failed CREATE INDEX CONCURRENTLY leaves behind; pg_dump does not write it at all.
-- expect: index public.i: valid
-- both:
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);
-- legacy:
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass;
