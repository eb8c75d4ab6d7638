-- expect: index public.i: extension dependencies
-- expect: materialized view public.m: extension dependencies
-- expect: function public.f(): extension dependencies
-- expect: procedure public.p(): extension dependencies
-- expect: trigger public.t.g: extension dependencies
-- both:
CREATE EXTENSION citext;
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
-- legacy:
ALTER FUNCTION f() DEPENDS ON EXTENSION citext;
ALTER PROCEDURE p() DEPENDS ON EXTENSION citext;
ALTER INDEX i DEPENDS ON EXTENSION citext;
ALTER TRIGGER g ON t DEPENDS ON EXTENSION citext;
ALTER MATERIALIZED VIEW m DEPENDS ON EXTENSION citext;
