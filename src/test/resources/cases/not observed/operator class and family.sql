-- not observed: operator class public.c USING btree
-- not observed: operator family public.c USING btree
-- not observed: operator family public.f USING btree
-- both:
CREATE OPERATOR CLASS c FOR TYPE integer USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR FAMILY f USING btree;
