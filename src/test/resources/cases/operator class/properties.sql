-- expect: operator family public.f USING btree: owner
-- expect: operator family public.g USING btree: comment
-- expect: operator class public.a USING btree: type
-- expect: operator class public.b USING btree: default
-- expect: operator class public.c USING btree: family
-- expect: operator class public.d USING gist: storage
-- expect: operator class public.e USING btree: members
-- expect: operator class public.h USING btree: owner
-- expect: operator class public.i USING btree: comment
-- expect: operator family member public.f USING btree function 1 (bigint, integer): definition
-- expect: operator family member public.f USING btree operator 1 (bigint, integer): definition
-- expect: operator family member public.j USING gist operator 15 (point, point): definition
-- expect: operator family member public.k USING btree function 2 (integer, integer): presence
-- both:
CREATE OPERATOR FAMILY f USING btree;
CREATE OPERATOR FAMILY g USING btree;
CREATE FUNCTION less(bigint, integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION compare(bigint, integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 0';
CREATE OPERATOR <<< (LEFTARG = bigint, RIGHTARG = integer, FUNCTION = less);
CREATE OPERATOR FAMILY j USING gist;
CREATE TYPE mood AS ENUM ('fine', 'well');
-- legacy:
CREATE OPERATOR CLASS a FOR TYPE integer USING btree AS STORAGE integer;
CREATE OPERATOR CLASS b DEFAULT FOR TYPE mood USING btree AS STORAGE mood;
CREATE OPERATOR CLASS c FOR TYPE integer USING btree FAMILY f AS FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS d FOR TYPE integer USING gist AS STORAGE bigint;
CREATE OPERATOR CLASS e FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS h FOR TYPE text USING btree AS FUNCTION 1 bttextcmp(text, text);
CREATE OPERATOR CLASS i FOR TYPE text USING btree AS FUNCTION 1 bttextcmp(text, text);
CREATE OPERATOR CLASS j FOR TYPE point USING gist AS OPERATOR 15 <-> (point, point) FOR ORDER BY float_ops;
CREATE OPERATOR CLASS k FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer),
    FUNCTION 2 btint4sortsupport(internal);
ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 <<< (bigint, integer), FUNCTION 1 compare(bigint, integer);
ALTER OPERATOR FAMILY f USING btree OWNER TO alice;
ALTER OPERATOR CLASS h USING btree OWNER TO alice;
COMMENT ON OPERATOR FAMILY g USING btree IS 'here';
COMMENT ON OPERATOR CLASS i USING btree IS 'here';
-- baseline:
CREATE OPERATOR CLASS a FOR TYPE text USING btree AS STORAGE text;
CREATE OPERATOR CLASS b FOR TYPE mood USING btree AS STORAGE mood;
CREATE OPERATOR CLASS c FOR TYPE integer USING btree FAMILY g AS FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS d FOR TYPE integer USING gist AS STORAGE integer;
CREATE OPERATOR CLASS e FOR TYPE integer USING btree AS OPERATOR 1 <=, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS h FOR TYPE text USING btree AS FUNCTION 1 bttextcmp(text, text);
CREATE OPERATOR CLASS i FOR TYPE text USING btree AS FUNCTION 1 bttextcmp(text, text);
CREATE OPERATOR CLASS j FOR TYPE point USING gist AS OPERATOR 15 <-> (point, point) FOR ORDER BY integer_ops;
CREATE OPERATOR CLASS k FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (bigint, integer), FUNCTION 1 btint84cmp(bigint, integer);
