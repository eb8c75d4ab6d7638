-- The type of a whole row belongs to its table, and no stand-in has it.
-- expect: check constraint public.t.c: definition | catalog, pg_dump | not provable: function public.f(public.t) does not exist
-- both:
CREATE TABLE t (a varchar);
CREATE FUNCTION f(t) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
-- legacy:
ALTER TABLE t ADD CONSTRAINT c CHECK (f(t.*) AND a IN ('a', 'b'));
-- baseline:
ALTER TABLE t ADD CONSTRAINT c CHECK (f(t.*) AND ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));
