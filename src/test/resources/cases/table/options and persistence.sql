-- expect: table public.a: options
-- expect: table public.b: toast options
-- expect: table public.c: persistence
-- expect: table public.d: options
-- both:
CREATE TABLE a (i integer);
CREATE TABLE b (t text);
CREATE TABLE c (i integer);
CREATE TABLE d (i integer) WITH (fillfactor = 70);
-- legacy:
ALTER TABLE a SET (autovacuum_enabled = false);
ALTER TABLE b SET (toast.autovacuum_enabled = false);
ALTER TABLE c SET UNLOGGED;
-- baseline:
ALTER TABLE d SET (fillfactor = 80);
