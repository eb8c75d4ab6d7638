-- expect: sequence public.a: type
-- expect: sequence public.a: maximum
-- expect: sequence public.b: start
-- expect: sequence public.c: increment
-- expect: sequence public.d: minimum
-- expect: sequence public.e: maximum
-- expect: sequence public.f: cache
-- expect: sequence public.g: cycle
-- expect: sequence public.h: owned by
-- expect: sequence public.i: owner
-- expect: sequence public.j: privileges
-- expect: sequence public.k: comment
-- both:
CREATE TABLE t (a integer);
CREATE SEQUENCE h;
CREATE SEQUENCE i;
CREATE SEQUENCE j;
CREATE SEQUENCE k;
-- legacy:
CREATE SEQUENCE a AS integer;
CREATE SEQUENCE b START 5;
CREATE SEQUENCE c INCREMENT 5;
CREATE SEQUENCE d MINVALUE 0 START 1;
CREATE SEQUENCE e MAXVALUE 9;
CREATE SEQUENCE f CACHE 5;
CREATE SEQUENCE g CYCLE;
ALTER SEQUENCE h OWNED BY t.a;
ALTER SEQUENCE i OWNER TO alice;
GRANT USAGE ON SEQUENCE j TO alice;
COMMENT ON SEQUENCE k IS 'here';
-- baseline:
CREATE SEQUENCE a;
CREATE SEQUENCE b;
CREATE SEQUENCE c;
CREATE SEQUENCE d;
CREATE SEQUENCE e;
CREATE SEQUENCE f;
CREATE SEQUENCE g;
ALTER SEQUENCE i OWNER TO bob;
GRANT SELECT ON SEQUENCE j TO alice;
