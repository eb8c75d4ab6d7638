-- expect: column public.t.a: type
-- expect: column public.t.b: type
-- expect: column public.t.c: type
-- expect: column public.t.d: type
-- both:
CREATE SCHEMA app;
CREATE TYPE public.mood AS ENUM ('fine');
CREATE TYPE app.mood AS ENUM ('fine');
-- legacy:
CREATE TABLE t (a varchar(50), b timestamp, c integer[], d public.mood);
-- baseline:
CREATE TABLE t (a varchar(51), b timestamptz, c bigint[], d app.mood);
