-- expect: table public.t: presence
-- not observed: function pg_catalog.mine()
-- both:
CREATE FUNCTION pg_catalog.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- legacy:
CREATE TABLE t (a integer);
