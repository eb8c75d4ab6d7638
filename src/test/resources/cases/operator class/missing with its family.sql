-- expect: operator family public.f USING btree: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE OPERATOR FAMILY f USING btree;
CREATE OPERATOR CLASS c FOR TYPE integer USING btree FAMILY f AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (integer, bigint), FUNCTION 1 btint48cmp(integer, bigint);
