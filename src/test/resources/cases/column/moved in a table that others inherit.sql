-- expect: table public.parent: column order
-- legacy:
CREATE TABLE parent (a integer, b integer);
CREATE TABLE child (c integer) INHERITS (parent);
-- baseline:
CREATE TABLE parent (b integer, a integer);
CREATE TABLE child (c integer) INHERITS (parent);
