-- expect: nothing
-- A proof looks at no row, and no trigger looks at the proof.
-- proved: check constraint public.t.c: definition
-- both:
CREATE TABLE t (a varchar);
INSERT INTO t VALUES ('c'), ('c');
CREATE FUNCTION forbid() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'no more changes'; END$$;
-- legacy:
ALTER TABLE t ADD CONSTRAINT c CHECK (a IN ('a', 'b')) NOT VALID;
CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION forbid();
CREATE EVENT TRIGGER z ON ddl_command_end EXECUTE FUNCTION forbid();
ALTER EVENT TRIGGER z ENABLE ALWAYS;
-- baseline:
ALTER TABLE t ADD CONSTRAINT c CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))) NOT VALID;
CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION forbid();
CREATE EVENT TRIGGER z ON ddl_command_end EXECUTE FUNCTION forbid();
ALTER EVENT TRIGGER z ENABLE ALWAYS;
