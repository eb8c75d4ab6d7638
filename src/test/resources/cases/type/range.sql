-- expect: range type public.a: range
-- expect: range type public.b: range
-- expect: range type public.c: range
-- expect: range type public.d: range
-- expect: range type public.e: range
-- both:
CREATE FUNCTION time_apart(time, time) RETURNS float8 IMMUTABLE LANGUAGE sql AS 'SELECT 1.0::float8';
CREATE TYPE e;
CREATE FUNCTION tidy(e) RETURNS e IMMUTABLE LANGUAGE internal AS 'int4range_canonical';
-- legacy:
CREATE TYPE a AS RANGE (subtype = time);
CREATE TYPE b AS RANGE (subtype = time, subtype_diff = time_apart);
CREATE TYPE c AS RANGE (subtype = text, collation = "C");
CREATE TYPE d AS RANGE (subtype = time, multirange_type_name = many);
CREATE TYPE e AS RANGE (subtype = integer, canonical = tidy);
-- baseline:
CREATE TYPE a AS RANGE (subtype = timetz);
CREATE TYPE b AS RANGE (subtype = time);
CREATE TYPE c AS RANGE (subtype = text);
CREATE TYPE d AS RANGE (subtype = time, multirange_type_name = several);
CREATE TYPE e AS RANGE (subtype = integer);
