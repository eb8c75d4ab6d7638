-- expect: trigger public.t.by_argument: definition
-- expect: trigger public.t.by_column: definition
-- expect: trigger public.t.by_condition: definition
-- expect: trigger public.t.by_event: definition
-- expect: trigger public.t.by_function: definition
-- expect: trigger public.t.by_kind: definition
-- expect: trigger public.t.by_level: definition
-- expect: trigger public.t.by_moment: definition
-- expect: trigger public.t.by_time: definition
-- expect: trigger public.t.by_transition: definition
-- both:
CREATE TABLE t (a integer, b integer);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- legacy:
CREATE TRIGGER by_argument AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch('a');
CREATE TRIGGER by_column AFTER UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_condition AFTER UPDATE ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION touch();
CREATE TRIGGER by_event AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_function AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER by_kind AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_level AFTER UPDATE ON t FOR EACH STATEMENT EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER by_moment AFTER UPDATE ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_time AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_transition AFTER UPDATE ON t REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION touch();
-- baseline:
CREATE TRIGGER by_argument AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch('b');
CREATE TRIGGER by_column AFTER UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_condition AFTER UPDATE ON t FOR EACH ROW WHEN (NEW.a > 1) EXECUTE FUNCTION touch();
CREATE TRIGGER by_event AFTER UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_function AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION other();
CREATE TRIGGER by_kind AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_level AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER by_moment AFTER UPDATE ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_time BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER by_transition AFTER UPDATE ON t REFERENCING NEW TABLE AS recent FOR EACH STATEMENT EXECUTE FUNCTION touch();
