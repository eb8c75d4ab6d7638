-- expect: operator pg_catalog.>>>(integer, integer): presence | catalog
-- expect: operator public.<<<(integer, integer): presence
-- expect: operator elsewhere.<<<(integer, integer): presence
-- both:
CREATE SCHEMA elsewhere;
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt);
-- legacy:
CREATE OPERATOR pg_catalog.>>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4gt);
-- baseline:
ALTER OPERATOR <<< (integer, integer) SET SCHEMA elsewhere;
