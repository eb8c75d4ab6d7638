-- expect: trigger public.t.a: name
-- expect: trigger public.t.x: presence
-- expect: trigger public.t.y: presence
-- both:
CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- legacy:
CREATE TRIGGER a BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER x AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- baseline:
CREATE TRIGGER b BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER y AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
