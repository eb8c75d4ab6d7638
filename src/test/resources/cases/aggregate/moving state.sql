-- expect: aggregate public.a(integer): moving transition function
-- expect: aggregate public.b(integer): moving inverse function
-- expect: aggregate public.c(integer): moving state type
-- expect: aggregate public.d(integer): moving state space
-- expect: aggregate public.e(integer): moving initial value
-- expect: aggregate public.f(integer): moving final function
-- expect: aggregate public.g(integer): moving final function
-- expect: aggregate public.g(integer): moving final function extra
-- expect: aggregate public.h(integer): moving final function modify
-- expect: aggregate public.i(integer): moving transition function
-- expect: aggregate public.i(integer): moving inverse function
-- expect: aggregate public.i(integer): moving state type
-- both:
CREATE FUNCTION add(integer, integer) RETURNS integer STRICT LANGUAGE internal AS 'int4pl';
CREATE FUNCTION subtract(integer, integer) RETURNS integer STRICT LANGUAGE internal AS 'int4mi';
CREATE FUNCTION keep(anyarray, integer) RETURNS anyarray LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION number(anyarray) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION twice(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * 2';
CREATE FUNCTION twice(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * 2';
-- legacy:
CREATE AGGREGATE a (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = add, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE b (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = subtract, MSTYPE = integer);
CREATE AGGREGATE c (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = keep, MINVFUNC = keep, MSTYPE = integer[],
    MFINALFUNC = number);
CREATE AGGREGATE d (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MSSPACE = 100);
CREATE AGGREGATE e (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MINITCOND = '1');
CREATE AGGREGATE f (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MFINALFUNC = twice);
CREATE AGGREGATE g (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MFINALFUNC = twice, MFINALFUNC_EXTRA);
CREATE AGGREGATE h (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MFINALFUNC = twice, MFINALFUNC_MODIFY = SHAREABLE);
CREATE AGGREGATE i (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
-- baseline:
CREATE AGGREGATE a (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE b (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE c (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = keep, MINVFUNC = keep, MSTYPE = text[],
    MFINALFUNC = number);
CREATE AGGREGATE d (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE e (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE f (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer);
CREATE AGGREGATE g (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MFINALFUNC = twice);
CREATE AGGREGATE h (integer) (SFUNC = int4pl, STYPE = integer, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer,
    MFINALFUNC = twice);
CREATE AGGREGATE i (integer) (SFUNC = int4pl, STYPE = integer);
