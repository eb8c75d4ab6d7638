-- expect: column public.t.a: not null
-- legacy:
CREATE TABLE t (a integer NOT NULL);
-- baseline:
CREATE TABLE t (a integer);
