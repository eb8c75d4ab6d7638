-- expect: cast (public.one AS integer): presence
-- expect: cast (text AS public.one): presence
-- both:
CREATE TYPE one AS ENUM ('a');
CREATE FUNCTION number(one) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- legacy:
CREATE CAST (one AS integer) WITH FUNCTION number(one);
COMMENT ON CAST (one AS integer) IS 'here';
CREATE CAST (text AS one) WITH INOUT AS IMPLICIT;
