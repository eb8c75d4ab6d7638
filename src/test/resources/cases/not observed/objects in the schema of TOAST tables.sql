-- not observed: aggregate pg_toast.a(integer)
-- not observed: collation pg_toast.c
-- not observed: function pg_toast.f()
-- not observed: operator pg_toast.<<<(integer,integer)
-- not observed: type pg_toast.e
-- both:
CREATE TABLE t (a text);
CREATE AGGREGATE pg_toast.a (integer) (SFUNC = int4pl, STYPE = integer);
CREATE COLLATION pg_toast.c (locale = 'C');
CREATE FUNCTION pg_toast.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OPERATOR pg_toast.<<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt);
CREATE TYPE pg_toast.e AS ENUM ('a');
