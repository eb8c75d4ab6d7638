-- pg_dump has no entry for such a family.
-- expect: operator family member pg_catalog.integer_ops USING btree function 1 (integer, text): presence | catalog
-- expect: operator family member pg_catalog.integer_ops USING btree operator 1 (integer, text): definition | catalog
-- expect: operator family member pg_catalog.integer_ops USING btree operator 2 (integer, text): presence | catalog
-- both:
CREATE FUNCTION compare(integer, text) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 0';
CREATE FUNCTION less(integer, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR << (LEFTARG = integer, RIGHTARG = text, FUNCTION = less);
CREATE OPERATOR <<= (LEFTARG = integer, RIGHTARG = text, FUNCTION = less);
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = text, FUNCTION = less);
-- legacy:
ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 1 << (integer, text), OPERATOR 2 <<= (integer, text),
    FUNCTION 1 compare(integer, text);
-- baseline:
ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 1 <<< (integer, text);
