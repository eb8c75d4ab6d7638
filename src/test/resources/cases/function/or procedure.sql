-- expect: procedure public.f(): presence
-- expect: function public.f(): presence
-- legacy:
CREATE PROCEDURE f() LANGUAGE sql AS 'SELECT 1';
-- baseline:
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'SELECT 1';
