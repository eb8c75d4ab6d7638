-- expect: operator family public.c USING btree: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE OPERATOR CLASS c FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer);
DROP OPERATOR CLASS c USING btree;
