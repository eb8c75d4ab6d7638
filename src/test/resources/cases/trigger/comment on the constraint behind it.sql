-- expect: trigger public.t.g: constraint comment | catalog
-- both:
CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- legacy:
COMMENT ON CONSTRAINT g ON t IS 'here';
