-- A value that is spelled like a name is no name.
-- expect: column public.t.a: name
-- expect: column public.t.s: default
-- expect: check constraint public.t.k: definition
-- legacy:
CREATE TABLE t (a integer, s text DEFAULT 'a', CONSTRAINT k CHECK (s <> 'a'));
-- baseline:
CREATE TABLE t (b integer, s text DEFAULT 'b', CONSTRAINT k CHECK (s <> 'b'));
