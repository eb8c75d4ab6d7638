-- expect: function public.f(integer, text): privileges
-- expect: function public.f(integer, text): comment
-- expect: procedure public.p(integer): privileges
-- expect: procedure public.p(integer): comment
-- both:
CREATE FUNCTION f(a integer, INOUT b text) LANGUAGE sql AS 'SELECT $2';
CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';
-- legacy:
COMMENT ON FUNCTION f IS 'here';
GRANT EXECUTE ON FUNCTION f TO alice;
COMMENT ON PROCEDURE p IS 'here';
GRANT EXECUTE ON PROCEDURE p TO alice;
