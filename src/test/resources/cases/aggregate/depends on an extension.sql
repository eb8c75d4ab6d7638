-- expect: aggregate public.a(integer): extension dependencies | catalog
-- both:
CREATE EXTENSION hstore;
CREATE AGGREGATE a (integer) (SFUNC = int4pl, STYPE = integer);
-- legacy:
ALTER ROUTINE a(integer) DEPENDS ON EXTENSION hstore;
