-- expect: table public.t: presence
-- not observed: aggregate public.total(integer)
-- both:
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
-- legacy:
CREATE TABLE t (a integer);
