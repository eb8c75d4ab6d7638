-- What somebody put into the server's own schema is read by no kind: equal or not, nobody can say.
CREATE TABLE t (i integer);
CREATE FUNCTION pg_catalog.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1';
