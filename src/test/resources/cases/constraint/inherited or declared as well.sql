-- expect: check constraint public.child.c: inheritance
-- both:
CREATE TABLE parent (a integer, CONSTRAINT c CHECK (a > 0));
-- legacy:
CREATE TABLE child () INHERITS (parent);
-- baseline:
CREATE TABLE child (CONSTRAINT c CHECK (a > 0)) INHERITS (parent);
