-- What is proved equal explains nothing else, in the same table or in the same list of conditions.
-- expect: column public.t.b: type
-- expect: check constraint public.t.other: definition
-- proved: check constraint public.t.c: definition
-- legacy:
CREATE TABLE t (a varchar, b integer, CONSTRAINT c CHECK (a IN ('a', 'b')), CONSTRAINT other CHECK (a IN ('a', 'b')));
-- baseline:
CREATE TABLE t (a varchar, b bigint, CONSTRAINT c CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))),
    CONSTRAINT other CHECK (((a)::text = ANY (ARRAY[('b'::character varying)::text, ('a'::character varying)::text]))));
