-- versions: 16-
-- expect: collation public.a: rules
-- legacy:
CREATE COLLATION a (provider = icu, locale = 'und', rules = '&a < g');
-- baseline:
CREATE COLLATION a (provider = icu, locale = 'und');
