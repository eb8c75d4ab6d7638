-- expect: table public.a: replica identity
-- expect: table public.b: replica identity
-- expect: table public.c: replica identity
-- expect: table public.d: replica identity
-- both:
CREATE TABLE a (i integer);
CREATE TABLE b (i integer);
CREATE TABLE c (i integer NOT NULL CONSTRAINT c_once UNIQUE, j integer NOT NULL);
CREATE UNIQUE INDEX c_index ON c (j);
CREATE TABLE d (i integer PRIMARY KEY);
-- legacy:
ALTER TABLE a REPLICA IDENTITY FULL;
ALTER TABLE b REPLICA IDENTITY NOTHING;
ALTER TABLE c REPLICA IDENTITY USING INDEX c_once;
ALTER TABLE d REPLICA IDENTITY USING INDEX d_pkey;
-- baseline:
ALTER TABLE c REPLICA IDENTITY USING INDEX c_index;
