-- expect: function public.a(): volatility
-- expect: function public.b(): parallel
-- expect: function public.c(): strict
-- expect: function public.d(): security definer
-- expect: function public.e(): leakproof
-- expect: function public.f(): cost
-- expect: function public.g(): rows
-- expect: function public.h(): settings
-- expect: function public.i(): owner
-- expect: function public.j(): privileges
-- expect: function public.k(): comment
-- expect: function public.l(): language
-- no remedy: its body is none that the server would take
-- both:
CREATE FUNCTION a() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION b() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION d() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION e() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION h() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION i() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION j() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION k() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- legacy:
ALTER FUNCTION a() STABLE;
ALTER FUNCTION b() PARALLEL SAFE;
ALTER FUNCTION c() STRICT;
ALTER FUNCTION d() SECURITY DEFINER;
ALTER FUNCTION e() LEAKPROOF;
ALTER FUNCTION f() COST 5;
ALTER FUNCTION g() ROWS 5;
ALTER FUNCTION h() SET search_path = public, pg_temp;
ALTER FUNCTION i() OWNER TO alice;
REVOKE EXECUTE ON FUNCTION j() FROM PUBLIC;
COMMENT ON FUNCTION k() IS 'here';
SET check_function_bodies = off;
CREATE FUNCTION l() RETURNS integer LANGUAGE plpgsql AS 'anything';
-- baseline:
ALTER FUNCTION a() IMMUTABLE;
ALTER FUNCTION b() PARALLEL RESTRICTED;
ALTER FUNCTION h() SET search_path = public;
ALTER FUNCTION i() OWNER TO bob;
SET check_function_bodies = off;
CREATE FUNCTION l() RETURNS integer LANGUAGE sql AS 'anything';
