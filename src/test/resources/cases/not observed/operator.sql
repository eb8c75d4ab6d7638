-- not observed: operator public.<<>>(integer,integer)
-- both:
CREATE OPERATOR <<>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);
