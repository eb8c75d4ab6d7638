-- expect: operator family member public.citext_ops USING btree operator 1 (public.citext, integer): presence | catalog
-- both:
CREATE EXTENSION citext;
CREATE FUNCTION less(citext, integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR << (LEFTARG = citext, RIGHTARG = integer, FUNCTION = less);
-- legacy:
ALTER OPERATOR FAMILY citext_ops USING btree ADD OPERATOR 1 << (citext, integer);
