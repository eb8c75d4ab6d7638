-- expect: trigger public.t.a: presence
-- expect: trigger public.v.b: presence
-- both:
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- legacy:
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
COMMENT ON TRIGGER a ON t IS 'here';
ALTER TABLE t DISABLE TRIGGER a;
CREATE TRIGGER b INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION touch();
