-- expect: column public.c.a: not null
-- versions: 18-
-- both:
CREATE TABLE p (a integer CONSTRAINT needed NOT NULL);
-- legacy:
CREATE TABLE c () INHERITS (p);
-- baseline:
CREATE TABLE c (CONSTRAINT needed NOT NULL a) INHERITS (p);
