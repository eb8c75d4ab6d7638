-- expect: operator public.!!!!(integer, integer): commutator
-- expect: operator public.!!!(integer, integer): function
-- expect: operator public.####(integer, integer): negator
-- expect: operator public.###(integer, integer): negator
-- expect: operator public.%%%(integer, integer): restriction estimator
-- expect: operator public.&&&(integer, integer): join estimator
-- expect: operator public.<<<(integer, integer): hashes
-- expect: operator public.===(integer, integer): merges
-- expect: operator public.>>>(integer, integer): owner
-- expect: operator public.@@@(integer, integer): comment
-- expect: operator public.~~~(integer, integer): commutator
-- both:
CREATE OPERATOR #### (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR %%% (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, RESTRICT = eqsel);
CREATE OPERATOR &&& (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, JOIN = eqjoinsel);
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR @@@ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
-- legacy:
CREATE OPERATOR !!! (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);
CREATE OPERATOR !!!! (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl, COMMUTATOR = !!!!);
CREATE OPERATOR ### (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4ne, NEGATOR = ####);
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, HASHES);
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, MERGES);
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = ~~~~);
ALTER OPERATOR %%% (integer, integer) SET (RESTRICT = neqsel);
ALTER OPERATOR &&& (integer, integer) SET (JOIN = NONE);
ALTER OPERATOR >>> (integer, integer) OWNER TO alice;
COMMENT ON OPERATOR @@@ (integer, integer) IS 'here';
-- baseline:
CREATE OPERATOR !!! (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4mi);
CREATE OPERATOR !!!! (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);
CREATE OPERATOR ### (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4ne);
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
