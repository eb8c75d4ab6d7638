-- The sequence behind it is no news.
-- expect: column public.t.a: identity
-- legacy:
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- baseline:
CREATE TABLE t (a integer NOT NULL);
