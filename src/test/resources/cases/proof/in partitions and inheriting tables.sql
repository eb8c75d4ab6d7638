-- A partition follows its table, an inheriting table its parent.
-- expect: nothing
-- proved: check constraint public.c.k: definition
-- proved: check constraint public.i.k: definition
-- proved: check constraint public.p.k: definition
-- proved: check constraint public.p1.k: definition
-- proved: check constraint public.p11.k: definition
-- proved: index public.p11_a_idx: definition
-- proved: index public.p1_a_idx: definition
-- proved: index public.pi: definition
-- proved: trigger public.p.g: definition
-- proved: trigger public.p1.g: definition
-- proved: trigger public.p11.g: definition
-- both:
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- legacy:
CREATE TABLE p (a integer, b varchar, CONSTRAINT k CHECK (b IN ('a', 'b'))) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (b);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES IN ('a');
CREATE INDEX pi ON p (a) WHERE b IN ('a', 'b');
CREATE TRIGGER g AFTER UPDATE ON p FOR EACH ROW WHEN (NEW.b IN ('a', 'b')) EXECUTE FUNCTION g();
CREATE TABLE i (b varchar, CONSTRAINT k CHECK (b IN ('a', 'b')));
CREATE TABLE c () INHERITS (i);
-- baseline:
CREATE TABLE p (a integer, b varchar, CONSTRAINT k CHECK (((b)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])))) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (b);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES IN ('a');
CREATE INDEX pi ON p (a) WHERE ((b)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]));
CREATE TRIGGER g AFTER UPDATE ON p FOR EACH ROW WHEN (((NEW.b)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))) EXECUTE FUNCTION g();
CREATE TABLE i (b varchar, CONSTRAINT k CHECK (((b)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))));
CREATE TABLE c () INHERITS (i);
