-- expect: table public.a: presence
-- expect: table public.c: presence
-- expect: table public.e: presence
-- expect: table public.b: presence
-- expect: table public.d: presence
-- expect: table public.f: presence
-- legacy:
CREATE TABLE a (id integer, x integer);
CREATE TABLE c (id bigint, x bigint);
CREATE TABLE e (id text, x text);
-- baseline:
CREATE TABLE b (id integer, x integer, y integer);
CREATE TABLE d (id bigint, y bigint);
CREATE TABLE f (x text, id text);
