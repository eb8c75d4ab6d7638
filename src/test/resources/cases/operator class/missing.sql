-- expect: operator family public.alone USING hash: presence
-- expect: operator class public.classy USING btree: presence
-- expect: operator class public.twice USING btree: presence
-- expect: operator class public.twice USING hash: presence
-- expect: operator family member public.kept USING btree function 1 (bigint, integer): presence
-- expect: operator family member public.kept USING btree operator 1 (bigint, integer): presence
-- both:
CREATE OPERATOR FAMILY kept USING btree;
-- legacy:
CREATE OPERATOR FAMILY alone USING hash;
-- They make families of their own names.
CREATE OPERATOR CLASS classy FOR TYPE integer USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS twice FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS twice FOR TYPE integer USING hash AS FUNCTION 1 hashint4(integer);
ALTER OPERATOR FAMILY alone USING hash ADD OPERATOR 1 = (bigint, integer);
ALTER OPERATOR FAMILY kept USING btree ADD OPERATOR 1 < (bigint, integer), FUNCTION 1 btint84cmp(bigint, integer);
COMMENT ON OPERATOR FAMILY alone USING hash IS 'here';
COMMENT ON OPERATOR FAMILY classy USING btree IS 'here';
COMMENT ON OPERATOR CLASS classy USING btree IS 'here';
COMMENT ON OPERATOR CLASS twice USING hash IS 'here';
