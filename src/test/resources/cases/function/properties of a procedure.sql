-- expect: procedure public.a(): security definer
-- expect: procedure public.b(): settings
-- expect: procedure public.c(): owner
-- expect: procedure public.d(): privileges
-- expect: procedure public.e(): comment
-- both:
CREATE PROCEDURE a() LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE b() LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE c() LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE d() LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE e() LANGUAGE sql AS 'SELECT 1';
-- legacy:
ALTER PROCEDURE a() SECURITY DEFINER;
ALTER PROCEDURE b() SET work_mem = '8MB';
ALTER PROCEDURE c() OWNER TO alice;
GRANT EXECUTE ON PROCEDURE d() TO alice;
COMMENT ON PROCEDURE e() IS 'here';
