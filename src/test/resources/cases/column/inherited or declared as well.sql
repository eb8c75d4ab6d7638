-- expect: column public.child.a: inheritance
-- both:
CREATE TABLE parent (a integer);
-- legacy:
CREATE TABLE child () INHERITS (parent);
-- baseline:
CREATE TABLE child (a integer) INHERITS (parent);
