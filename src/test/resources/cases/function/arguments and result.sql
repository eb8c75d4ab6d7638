-- expect: function public.a(integer): arguments
-- expect: function public.b(integer): arguments
-- expect: function public.c(integer): arguments
-- expect: function public.d(): returns
-- expect: function public.e(): arguments
-- expect: function public.f(): returns
-- expect: function public.g(): returns
-- legacy:
CREATE FUNCTION a(x integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION b(x integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c(INOUT x integer) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION d() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE FUNCTION e(OUT x integer, OUT y integer) LANGUAGE sql AS 'SELECT 1, 1';
CREATE FUNCTION f() RETURNS TABLE (x integer, y integer) LANGUAGE sql AS 'SELECT 1, 1';
CREATE FUNCTION g() RETURNS SETOF integer LANGUAGE plpgsql AS 'BEGIN RETURN NEXT 1; END';
-- baseline:
CREATE FUNCTION a(y integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION b(x integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c(x integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION d() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE FUNCTION e(OUT x integer, OUT z integer) LANGUAGE sql AS 'SELECT 1, 1';
CREATE FUNCTION f() RETURNS TABLE (x integer, z integer) LANGUAGE sql AS 'SELECT 1, 1';
CREATE FUNCTION g() RETURNS SETOF bigint LANGUAGE plpgsql AS 'BEGIN RETURN NEXT 1; END';
