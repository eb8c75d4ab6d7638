-- expect: table public.a: foreign server
-- expect: table public.b: foreign options
-- expect: table public.c: presence
-- expect: table public.d: comment
-- expect: column public.e.i: foreign options
-- expect: column public.f.i: type
-- both:
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER one FOREIGN DATA WRAPPER nothing;
CREATE SERVER two FOREIGN DATA WRAPPER nothing;
CREATE FOREIGN TABLE d (i integer) SERVER one;
CREATE FOREIGN TABLE e (i integer) SERVER one;
-- legacy:
CREATE FOREIGN TABLE a (i integer) SERVER one;
CREATE FOREIGN TABLE b (i integer) SERVER one OPTIONS (remote 'x');
CREATE FOREIGN TABLE c (i integer CHECK (i > 0)) SERVER one;
COMMENT ON FOREIGN TABLE d IS 'elsewhere';
ALTER FOREIGN TABLE e ALTER COLUMN i OPTIONS (ADD name 'j');
CREATE FOREIGN TABLE f (i integer) SERVER one;
-- baseline:
CREATE FOREIGN TABLE a (i integer) SERVER two;
CREATE FOREIGN TABLE b (i integer) SERVER one OPTIONS (remote 'y');
CREATE FOREIGN TABLE f (i bigint) SERVER one;
