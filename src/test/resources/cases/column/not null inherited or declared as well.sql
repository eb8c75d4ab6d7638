-- expect: column public.c.i: not null
-- versions: 18-
-- both:
CREATE TABLE p (i integer NOT NULL);
CREATE TABLE c () INHERITS (p);
-- legacy:
ALTER TABLE c ALTER COLUMN i SET NOT NULL;
