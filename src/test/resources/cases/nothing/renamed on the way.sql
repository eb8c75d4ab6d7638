-- expect: nothing
-- versions: -17
-- legacy:
CREATE SCHEMA old;
CREATE TABLE old.was (x integer NOT NULL DEFAULT 1, y text);
CREATE INDEX was_y_idx ON old.was (y);
CREATE VIEW old.v AS SELECT x FROM old.was;
ALTER TABLE old.was RENAME TO t;
ALTER TABLE old.t RENAME COLUMN x TO a;
ALTER VIEW old.v RENAME COLUMN x TO a;
ALTER INDEX old.was_y_idx RENAME TO t_y_idx;
ALTER SCHEMA old RENAME TO app;
-- baseline:
CREATE SCHEMA app;
CREATE TABLE app.t (a integer NOT NULL DEFAULT 1, y text);
CREATE INDEX t_y_idx ON app.t (y);
CREATE VIEW app.v AS SELECT a FROM app.t;
