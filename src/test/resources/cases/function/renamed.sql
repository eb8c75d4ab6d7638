-- The trigger that calls it follows. A body is text: it may name its function, and then it is another body.
-- expect: function public.a(integer, text): name
-- expect: function public.r(integer): presence
-- expect: function public.touch(): name
-- expect: function public.s(integer): presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE FUNCTION a(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION a IS 'here';
CREATE FUNCTION r(integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN r($1 - 1) + r($1 - 2); END';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();
-- baseline:
CREATE FUNCTION b(integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION b IS 'here';
CREATE FUNCTION s(integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN s($1 - 1) + s($1 - 2); END';
CREATE FUNCTION set_touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION set_touched();
