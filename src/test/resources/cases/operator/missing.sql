-- expect: operator public.<<>>(integer, integer): presence
-- expect: shell operator public.>>><<<(integer, integer): presence | catalog
-- expect: operator public.@@!(NONE, integer): presence
-- both:
CREATE OPERATOR <<>> (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = int8pl);
-- legacy:
CREATE OPERATOR @@! (RIGHTARG = integer, FUNCTION = int4abs);
CREATE OPERATOR <<>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);
COMMENT ON OPERATOR @@! (NONE, integer) IS 'here';
COMMENT ON OPERATOR <<>> (integer, integer) IS 'here';
-- It leaves the one that it names.
CREATE OPERATOR <<<>>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl, COMMUTATOR = >>><<<);
DROP OPERATOR <<<>>> (integer, integer);
