-- expect: nothing
-- legacy:
CREATE OPERATOR CLASS a FOR TYPE integer USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY a USING btree ADD OPERATOR 1 < (integer, bigint), FUNCTION 1 btint48cmp(integer, bigint);
ALTER OPERATOR FAMILY a USING btree ADD OPERATOR 2 <= (integer, bigint);
ALTER OPERATOR FAMILY a USING btree DROP OPERATOR 2 (integer, bigint);
CREATE OPERATOR CLASS b FOR TYPE text USING hash AS FUNCTION 1 hashtext(text), OPERATOR 1 =;
-- baseline:
CREATE OPERATOR FAMILY b USING hash;
CREATE OPERATOR CLASS public.b FOR TYPE pg_catalog.text USING hash FAMILY public.b AS
    OPERATOR 1 pg_catalog.= (text, text) FOR SEARCH, FUNCTION 1 (text, text) pg_catalog.hashtext(text);
CREATE OPERATOR FAMILY a USING btree;
CREATE OPERATOR CLASS a FOR TYPE int4 USING btree FAMILY a AS
    FUNCTION 1 btint4cmp(int4, int4), OPERATOR 5 >, OPERATOR 4 >=, OPERATOR 3 =, OPERATOR 2 <=, OPERATOR 1 <,
    OPERATOR 1 < (int4, int8), FUNCTION 1 btint48cmp(int4, int8);
