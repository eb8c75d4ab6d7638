-- not observed: function of access method function 1 (integer, pg_catalog.text) of pg_catalog.integer_ops USING btree
-- not observed: operator of access method operator 1 (integer, pg_catalog.text) of pg_catalog.integer_ops USING btree
-- not observed: operator public.<<(integer,pg_catalog.text)
-- both:
CREATE FUNCTION compare(integer, text) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 0';
CREATE FUNCTION less(integer, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR << (LEFTARG = integer, RIGHTARG = text, FUNCTION = less);
ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 1 << (integer, text), FUNCTION 1 compare(integer, text);
