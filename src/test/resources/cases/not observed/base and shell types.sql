-- not observed: type public.base
-- not observed: type public.listed
-- not observed: type public.shell
-- both:
CREATE TYPE shell;
CREATE TYPE base;
CREATE FUNCTION base_in(cstring) RETURNS base IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
CREATE FUNCTION base_out(base) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
CREATE TYPE base (INPUT = base_in, OUTPUT = base_out, LIKE = integer);
CREATE TYPE listed;
CREATE FUNCTION listed_in(cstring) RETURNS listed IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
CREATE FUNCTION listed_out(listed) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
CREATE TYPE listed (INPUT = listed_in, OUTPUT = listed_out, LIKE = integer, CATEGORY = 'A');
