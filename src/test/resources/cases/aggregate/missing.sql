-- expect: aggregate public."Mixed Case"(integer): presence
-- expect: aggregate public.counted(*): presence
-- expect: aggregate public.hypothetical("any"): presence
-- expect: aggregate public.ordered(double precision, anyelement): presence
-- expect: aggregate public.total(integer): presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE AGGREGATE "Mixed Case" (integer) (SFUNC = int4pl, STYPE = integer);
CREATE AGGREGATE counted (*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE hypothetical (VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
CREATE AGGREGATE ordered (double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
COMMENT ON AGGREGATE counted (*) IS 'here';
COMMENT ON AGGREGATE hypothetical (VARIADIC "any" ORDER BY VARIADIC "any") IS 'here';
COMMENT ON AGGREGATE ordered (double precision ORDER BY anyelement) IS 'here';
COMMENT ON AGGREGATE total (integer) IS 'here';
GRANT EXECUTE ON FUNCTION counted() TO alice;
GRANT EXECUTE ON FUNCTION ordered(double precision, anyelement) TO alice;
GRANT EXECUTE ON FUNCTION total(integer) TO alice;
