-- expect: function public.a(): presence
-- expect: function public.b(): presence
-- legacy:
CREATE FUNCTION a() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- baseline:
CREATE FUNCTION b() RETURNS integer LANGUAGE sql AS 'SELECT 2';
