-- expect: table public.child: inherits
-- both:
CREATE TABLE parent (a integer, b text CHECK (b <> ''));
-- legacy:
CREATE TABLE child (c integer) INHERITS (parent);
-- baseline:
CREATE TABLE child (a integer, b text, c integer);
