-- versions: 17-
-- expect: operator public.<<<(integer, integer): commutator
-- expect: operator public.===(integer, integer): hashes
-- expect: operator public.===(integer, integer): merges
-- expect: operator public.>>>(integer, integer): commutator
-- both:
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt);
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4gt);
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
-- legacy:
ALTER OPERATOR <<< (integer, integer) SET (COMMUTATOR = >>>);
ALTER OPERATOR === (integer, integer) SET (HASHES, MERGES);
