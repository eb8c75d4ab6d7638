-- versions: 18-
-- expect: column public.t.b: generated
-- legacy:
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
-- baseline:
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL);
