-- expect: nothing
-- both:
CREATE FUNCTION add(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + $2';
-- legacy:
CREATE AGGREGATE a (integer) (SFUNC = add, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE b (integer) (SFUNC = int4mi, STYPE = integer);
CREATE OR REPLACE AGGREGATE b (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE c (*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE d (integer) (SFUNC = int4pl, STYPE = integer);
ALTER AGGREGATE d (integer) RENAME TO e;
GRANT EXECUTE ON FUNCTION e(integer) TO alice, bob;
-- baseline:
CREATE AGGREGATE e (integer) (SFUNC = int4pl, STYPE = integer);
GRANT EXECUTE ON FUNCTION e(integer) TO bob;
GRANT EXECUTE ON FUNCTION e(integer) TO alice;
CREATE AGGREGATE c (BASETYPE = "any", SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE public.b (pg_catalog.int4) (SFUNC = pg_catalog.int4pl, STYPE = pg_catalog.int4, SSPACE = 0,
    FINALFUNC_MODIFY = READ_ONLY, PARALLEL = UNSAFE);
CREATE AGGREGATE public.a (BASETYPE = int, SFUNC = public.add, STYPE = int4, INITCOND = '0');
