-- expect: column public.parent.a: type
-- legacy:
CREATE TABLE parent (a integer);
CREATE TABLE child (b integer) INHERITS (parent);
-- baseline:
CREATE TABLE parent (a bigint);
CREATE TABLE child (b integer) INHERITS (parent);
