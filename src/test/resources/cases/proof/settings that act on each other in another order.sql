-- Whoever becomes alice first cannot become bob afterwards; the other way round it may be possible.
-- expect: function public.f(): settings
-- expect: function public.g(): settings
-- legacy:
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET role = alice SET work_mem = '8MB' AS 'SELECT 1';
CREATE FUNCTION g() RETURNS integer LANGUAGE sql SET search_path = public SET default_text_search_config = english AS 'SELECT 1';
-- baseline:
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET work_mem = '8MB' SET role = alice AS 'SELECT 1';
CREATE FUNCTION g() RETURNS integer LANGUAGE sql SET default_text_search_config = english SET search_path = public AS 'SELECT 1';
