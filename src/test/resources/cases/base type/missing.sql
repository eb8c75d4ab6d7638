-- expect: base type public.base: presence
-- expect: shell type public.shell: presence
-- expect: base type public.shell_or_base: presence
-- expect: function public.base_in(cstring): presence
-- expect: function public.base_out(public.base): presence
-- expect: shell type public.shell_or_base: presence
-- both:
CREATE TYPE shell_or_base;
CREATE FUNCTION shell_or_base_in(cstring) RETURNS shell_or_base IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
CREATE FUNCTION shell_or_base_out(shell_or_base) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
-- legacy:
CREATE TYPE base;
CREATE FUNCTION base_in(cstring) RETURNS base IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
CREATE FUNCTION base_out(base) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
CREATE TYPE base (INPUT = base_in, OUTPUT = base_out, LIKE = integer);
COMMENT ON TYPE base IS 'here';
GRANT USAGE ON TYPE base TO alice;
CREATE TYPE shell;
COMMENT ON TYPE shell IS 'here';
CREATE TYPE shell_or_base (INPUT = shell_or_base_in, OUTPUT = shell_or_base_out, LIKE = integer);
