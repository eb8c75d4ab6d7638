-- The version tells of the library at hand when the collation was made: no baseline can bring back an old one.
-- expect: nothing
-- both:
CREATE COLLATION other (provider = icu, locale = 'de');
-- legacy:
CREATE COLLATION a (locale = 'C');
CREATE COLLATION b (provider = icu, locale = 'und', version = '1.2.3');
CREATE COLLATION c (provider = icu, locale = 'de');
CREATE COLLATION old (provider = icu, locale = 'de', version = '1.2.3');
ALTER COLLATION old REFRESH VERSION;
-- baseline:
CREATE COLLATION old (provider = icu, locale = 'de');
CREATE COLLATION public.c FROM public.other;
CREATE COLLATION b (provider = icu, locale = 'und', deterministic = true);
CREATE COLLATION a (provider = libc, lc_ctype = 'C', lc_collate = 'C');
