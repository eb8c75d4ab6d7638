-- A proof looks at no row, and no trigger looks at the proof.
-- expect: nothing
-- not observed: event trigger e
-- proved: check constraint public.t.c: definition
-- proved: index public.u: definition
-- both:
CREATE TABLE t (a varchar);
INSERT INTO t VALUES ('c'), ('c');
CREATE FUNCTION fails(varchar) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT 1 / 0 = 1';
CREATE FUNCTION forbid() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'no more changes'; END$$;
-- legacy:
ALTER TABLE t ADD CONSTRAINT c CHECK (a IN ('a', 'b')) NOT VALID;
CREATE INDEX u ON t (a) WHERE a IN ('a', 'b') AND fails(a);
CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION forbid();
-- baseline:
ALTER TABLE t ADD CONSTRAINT c CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))) NOT VALID;
CREATE INDEX u ON t (a) WHERE ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])) AND fails(a);
CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION forbid();
