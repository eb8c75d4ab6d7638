-- expect: aggregate public.a(integer, text[]): owner
-- expect: aggregate public.b(integer, text[]): privileges
-- expect: aggregate public.c(integer, text[]): comment
-- expect: aggregate public.d(*): privileges
-- expect: aggregate public.d(*): comment
-- expect: aggregate public.e(integer): presence
-- expect: aggregate public.f(integer): presence
-- expect: aggregate elsewhere.e(integer): presence
-- expect: aggregate public.g(integer): presence
-- both:
CREATE SCHEMA elsewhere;
CREATE FUNCTION add(bigint, x integer, VARIADIC y text[]) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE a (x integer, VARIADIC y text[]) (SFUNC = add, STYPE = bigint);
CREATE AGGREGATE b (x integer, VARIADIC y text[]) (SFUNC = add, STYPE = bigint);
CREATE AGGREGATE c (x integer, VARIADIC y text[]) (SFUNC = add, STYPE = bigint);
CREATE AGGREGATE d (*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE e (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE f (integer) (SFUNC = int4pl, STYPE = integer);
-- legacy:
ALTER AGGREGATE a (x integer, VARIADIC y text[]) OWNER TO alice;
GRANT EXECUTE ON FUNCTION b(integer, text[]) TO alice WITH GRANT OPTION;
COMMENT ON AGGREGATE c (integer, VARIADIC text[]) IS 'here';
REVOKE EXECUTE ON ROUTINE d() FROM PUBLIC;
COMMENT ON AGGREGATE d (*) IS 'here';
-- baseline:
ALTER AGGREGATE e (integer) SET SCHEMA elsewhere;
ALTER AGGREGATE f (integer) RENAME TO g;
