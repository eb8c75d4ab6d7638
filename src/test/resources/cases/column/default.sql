-- expect: column public.t.a: default
-- expect: column public.t.b: default
-- expect: column public.t.c: default
-- legacy:
CREATE TABLE t (a integer DEFAULT 1, b timestamptz DEFAULT now(), c text DEFAULT 'x');
-- baseline:
CREATE TABLE t (a integer DEFAULT 2, b timestamptz, c text DEFAULT 'x ');
