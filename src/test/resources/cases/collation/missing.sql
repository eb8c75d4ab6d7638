-- expect: collation public.plain: presence
-- expect: collation public.unicode: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE COLLATION plain (provider = libc, locale = 'C');
CREATE COLLATION unicode (provider = icu, locale = 'und');
COMMENT ON COLLATION plain IS 'here';
