-- expect: nothing
-- legacy:
CREATE TABLE t (gone integer, a integer, passing text, b integer, moved integer);
ALTER TABLE t DROP COLUMN gone;
ALTER TABLE t DROP COLUMN passing;
ALTER TABLE t DROP COLUMN moved;
ALTER TABLE t ADD COLUMN moved integer;
CREATE INDEX i ON t (b, moved);
ALTER TABLE t ADD CHECK (a < b);
CREATE VIEW v AS SELECT * FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER u BEFORE UPDATE OF b, moved ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TYPE c AS (gone integer, a integer);
ALTER TYPE c DROP ATTRIBUTE gone;
-- baseline:
CREATE TABLE t (a integer, b integer, moved integer, CHECK (a < b));
CREATE INDEX i ON t (b, moved);
CREATE VIEW v AS SELECT * FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER u BEFORE UPDATE OF b, moved ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TYPE c AS (a integer);
