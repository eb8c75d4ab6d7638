-- versions: 15-
-- expect: sequence public.s: persistence
-- legacy:
CREATE UNLOGGED SEQUENCE s;
-- baseline:
CREATE SEQUENCE s;
