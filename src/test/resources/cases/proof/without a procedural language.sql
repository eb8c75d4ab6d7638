-- The proof brings its own.
-- expect: nothing
-- proved: check constraint public.t.c: definition
-- both:
DROP EXTENSION plpgsql;
-- legacy:
CREATE TABLE t (a varchar, CONSTRAINT c CHECK (a IN ('a', 'b')));
-- baseline:
CREATE TABLE t (a varchar, CONSTRAINT c CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))));
