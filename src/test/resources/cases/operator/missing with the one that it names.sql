-- expect: operator public.<<<(integer, integer): presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt, COMMUTATOR = >>>, NEGATOR = >>>=);
