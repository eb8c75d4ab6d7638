-- not observed: comment of function public.r(integer,integer)
-- not observed: comment of rule "_RETURN" on public.v
-- not observed: comment of type public.t
-- not observed: comment of type public.t[]
-- not observed: privileges of function public.r(integer,integer)
-- not observed: privileges of type public.t
-- both:
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE TYPE r AS RANGE (subtype = integer, multirange_type_name = multi);
COMMENT ON TYPE t IS 'the type of its rows';
COMMENT ON TYPE t[] IS 'and the array of it';
COMMENT ON FUNCTION r(integer, integer) IS 'comes with the range';
COMMENT ON RULE "_RETURN" ON v IS 'what makes it a view';
REVOKE USAGE ON TYPE t FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION r(integer, integer) FROM PUBLIC;
