-- expect: column public.t.b: generated
-- expect: column public.t.c: default
-- expect: column public.t.c: generated
-- legacy:
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer GENERATED ALWAYS AS (1) STORED);
-- baseline:
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 2) STORED, c integer DEFAULT 1);
