-- expect: collation public.a: provider
-- expect: collation public.a: locale
-- expect: collation public.b: locale
-- expect: collation public.c: locale
-- expect: collation public.d: deterministic
-- expect: collation public.e: owner
-- expect: collation public.f: comment
-- expect: collation public.g: presence
-- expect: collation public.i: presence
-- expect: collation elsewhere.i: presence
-- expect: collation public.h: presence
-- both:
CREATE SCHEMA elsewhere;
CREATE COLLATION e (provider = libc, locale = 'C');
CREATE COLLATION f (provider = libc, locale = 'C');
CREATE COLLATION g (provider = libc, locale = 'C');
CREATE COLLATION i (provider = libc, locale = 'C');
-- legacy:
CREATE COLLATION a (provider = icu, locale = 'und');
CREATE COLLATION b (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION c (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION d (provider = icu, locale = 'und', deterministic = false);
ALTER COLLATION e OWNER TO alice;
COMMENT ON COLLATION f IS 'here';
-- baseline:
CREATE COLLATION a (provider = libc, locale = 'C');
CREATE COLLATION b (provider = icu, locale = 'de');
CREATE COLLATION c (provider = libc, lc_collate = 'POSIX', lc_ctype = 'C');
CREATE COLLATION d (provider = icu, locale = 'und');
ALTER COLLATION g RENAME TO h;
ALTER COLLATION i SET SCHEMA elsewhere;
