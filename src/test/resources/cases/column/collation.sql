-- expect: column public.t.a: collation
-- expect: column public.t.b: collation
-- legacy:
CREATE TABLE t (a text COLLATE "C", b text COLLATE "POSIX");
-- baseline:
CREATE TABLE t (a text, b text COLLATE "C");
