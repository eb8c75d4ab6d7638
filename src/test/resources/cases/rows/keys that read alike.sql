-- A regproc tells no arguments.
-- expect: row public.t (fn::pg_catalog.text = 'public.f'): column note | rows
-- both:
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (fn regproc PRIMARY KEY, note text);
-- legacy:
INSERT INTO t VALUES ('f(integer)'::regprocedure::oid, 'a'), ('f(text)'::regprocedure::oid, 'b');
-- baseline:
INSERT INTO t VALUES ('f(integer)'::regprocedure::oid, 'a'), ('f(text)'::regprocedure::oid, 'c');
