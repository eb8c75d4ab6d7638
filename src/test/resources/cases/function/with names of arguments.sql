-- expect: function public.f(integer): owner
-- expect: function public.f(integer): privileges
-- expect: function public.f(integer): comment
-- expect: procedure public.p(integer, text): privileges
-- expect: procedure public.p(integer, text): comment
-- both:
CREATE FUNCTION f(x integer DEFAULT 1, OUT y integer) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p(x integer, INOUT y text) LANGUAGE sql AS 'SELECT y';
-- legacy:
ALTER FUNCTION f(integer) OWNER TO alice;
GRANT EXECUTE ON FUNCTION f(integer) TO bob;
COMMENT ON FUNCTION f(integer) IS 'here';
GRANT EXECUTE ON PROCEDURE p(integer, text) TO bob;
COMMENT ON PROCEDURE p(integer, text) IS 'here';
