-- expect: operator family public.f USING btree: presence
-- expect: operator class public.c USING btree: presence
-- expect: operator class public.d USING btree: family
-- expect: operator family public.g USING btree: presence
-- expect: operator class elsewhere.c USING btree: presence
-- no remedy: its function is in the family already
-- both:
CREATE SCHEMA elsewhere;
CREATE OPERATOR FAMILY f USING btree;
CREATE OPERATOR CLASS c FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS d FOR TYPE integer USING btree FAMILY f AS FUNCTION 1 btint4cmp(integer, integer);
-- baseline:
ALTER OPERATOR FAMILY f USING btree RENAME TO g;
ALTER OPERATOR CLASS c USING btree SET SCHEMA elsewhere;
