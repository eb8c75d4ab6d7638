-- What a function said when a row was written stays, whatever it says now.
-- expect: row public.t (id = 1): column g | rows
-- both:
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT i + 1';
CREATE TABLE t (id integer PRIMARY KEY, g integer GENERATED ALWAYS AS (f(id)) STORED);
-- legacy:
INSERT INTO t VALUES (1);
CREATE OR REPLACE FUNCTION f(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT i + 100';
-- baseline:
CREATE OR REPLACE FUNCTION f(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT i + 100';
INSERT INTO t VALUES (1);
