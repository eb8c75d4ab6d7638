-- expect: operator public.<<<(integer, integer): presence
-- legacy:
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt, COMMUTATOR = >>>, NEGATOR = >>>=);
