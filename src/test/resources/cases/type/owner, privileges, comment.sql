-- expect: composite type public.c: owner
-- expect: composite type public.c: privileges
-- expect: composite type public.c: comment
-- expect: domain public.d: owner
-- expect: domain public.d: privileges
-- expect: domain public.d: comment
-- expect: enum public.e: owner
-- expect: enum public.e: privileges
-- expect: enum public.e: comment
-- expect: range type public.r: owner
-- expect: range type public.r: privileges
-- expect: range type public.r: comment
-- both:
CREATE TYPE c AS (a integer);
CREATE DOMAIN d AS text;
CREATE TYPE e AS ENUM ('one');
CREATE TYPE r AS RANGE (subtype = time);
-- legacy:
ALTER TYPE c OWNER TO alice;
ALTER DOMAIN d OWNER TO alice;
ALTER TYPE e OWNER TO alice;
ALTER TYPE r OWNER TO alice;
REVOKE USAGE ON TYPE c FROM PUBLIC;
REVOKE USAGE ON DOMAIN d FROM PUBLIC;
GRANT USAGE ON TYPE e TO bob;
GRANT USAGE ON TYPE r TO bob WITH GRANT OPTION;
COMMENT ON TYPE c IS 'here';
COMMENT ON DOMAIN d IS 'here';
COMMENT ON TYPE e IS 'here';
COMMENT ON TYPE r IS 'here';
