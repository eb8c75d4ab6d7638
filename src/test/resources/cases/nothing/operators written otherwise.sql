-- expect: nothing
-- both:
CREATE FUNCTION equal(integer, integer) RETURNS boolean LANGUAGE sql AS 'SELECT $1 = $2';
-- legacy:
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt, COMMUTATOR = >>>);
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4gt, COMMUTATOR = <<<);
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = equal, NEGATOR = !==, RESTRICT = eqsel);
CREATE OPERATOR !== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4ne, NEGATOR = ===);
-- baseline:
CREATE OPERATOR public.!== (FUNCTION = pg_catalog.int4ne, LEFTARG = int4, RIGHTARG = int4);
CREATE OPERATOR public.=== (PROCEDURE = public.equal, LEFTARG = int4, RIGHTARG = int4, NEGATOR = OPERATOR(public.!==));
ALTER OPERATOR public.=== (int4, int4) SET (RESTRICT = eqsel);
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4gt);
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt, COMMUTATOR = >>>);
