-- expect: function public.f(): body
-- legacy:
DO $$ BEGIN EXECUTE E'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS \'SELECT\r\n1\''; END $$;
-- baseline:
DO $$ BEGIN EXECUTE E'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS \'SELECT\n1\''; END $$;
