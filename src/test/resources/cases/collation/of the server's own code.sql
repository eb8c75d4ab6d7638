-- versions: 17-
-- expect: collation public.a: locale
-- expect: collation public.b: provider
-- legacy:
CREATE COLLATION a (provider = builtin, locale = 'C.UTF-8');
CREATE COLLATION b (provider = builtin, locale = 'C');
-- baseline:
CREATE COLLATION a (provider = builtin, locale = 'C');
CREATE COLLATION b (provider = libc, locale = 'C');
