-- Each of two functions of one name is an object of its own.
-- expect: function public.f(text): presence
-- expect: procedure public.p(): presence
-- both:
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- legacy:
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(text) IS 'here';
COMMENT ON PROCEDURE p() IS 'here';
GRANT EXECUTE ON FUNCTION f(text) TO alice;
