-- expect: aggregate public.a("any"): type
-- expect: aggregate public.b(integer): arguments
-- expect: aggregate public.c(integer): transition function
-- expect: aggregate public.d(integer): state type
-- expect: aggregate public.e(integer): state space
-- expect: aggregate public.f(integer): initial value
-- expect: aggregate public.g(integer): final function
-- expect: aggregate public.h(integer): final function
-- expect: aggregate public.h(integer): final function extra
-- expect: aggregate public.i(integer): final function modify
-- expect: aggregate public.j(integer): combine function
-- expect: aggregate public.k(bigint): serialization function
-- expect: aggregate public.l(bigint): deserialization function
-- expect: aggregate public.m(integer): sort operator
-- expect: aggregate public.n(integer): parallel
-- both:
CREATE FUNCTION keep(anyarray, integer) RETURNS anyarray LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION twice(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * 2';
CREATE FUNCTION twice(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * 2';
CREATE FUNCTION pack(internal) RETURNS bytea STRICT LANGUAGE internal AS 'int8_avg_serialize';
CREATE FUNCTION unpack(bytea, internal) RETURNS internal STRICT LANGUAGE internal AS 'int8_avg_deserialize';
-- legacy:
CREATE AGGREGATE a (VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
CREATE AGGREGATE b (x integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE c (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE d (integer) (SFUNC = keep, STYPE = integer[]);
CREATE AGGREGATE e (integer) (SFUNC = int4pl, STYPE = integer, SSPACE = 100);
CREATE AGGREGATE f (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE g (integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = twice);
CREATE AGGREGATE h (integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = twice, FINALFUNC_EXTRA);
CREATE AGGREGATE i (integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = twice, FINALFUNC_MODIFY = SHAREABLE);
CREATE AGGREGATE j (integer) (SFUNC = int4pl, STYPE = integer, COMBINEFUNC = int4pl);
CREATE AGGREGATE k (bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg,
    COMBINEFUNC = int8_avg_combine, SERIALFUNC = pack, DESERIALFUNC = int8_avg_deserialize);
CREATE AGGREGATE l (bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg,
    COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = unpack);
CREATE AGGREGATE m (integer) (SFUNC = int4larger, STYPE = integer, SORTOP = >);
CREATE AGGREGATE n (integer) (SFUNC = int4pl, STYPE = integer, PARALLEL = SAFE);
-- baseline:
CREATE AGGREGATE a (VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA);
CREATE AGGREGATE b (y integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE c (integer) (SFUNC = int4mi, STYPE = integer);
CREATE AGGREGATE d (integer) (SFUNC = keep, STYPE = text[]);
CREATE AGGREGATE e (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE f (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE g (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE h (integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = twice);
CREATE AGGREGATE i (integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = twice, FINALFUNC_MODIFY = READ_WRITE);
CREATE AGGREGATE j (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE k (bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg,
    COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize);
CREATE AGGREGATE l (bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg,
    COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize);
CREATE AGGREGATE m (integer) (SFUNC = int4larger, STYPE = integer, SORTOP = <);
CREATE AGGREGATE n (integer) (SFUNC = int4pl, STYPE = integer, PARALLEL = RESTRICTED);
