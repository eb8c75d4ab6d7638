-- No provider can be loaded into the server of these tests: what SECURITY LABEL would do is done by hand.
-- expect: security label guard on aggregate public.total(integer, integer): presence
-- expect: security label guard on event trigger e: presence
-- expect: security label guard on function public.f(integer): presence
-- expect: security label guard on language other: presence
-- expect: security label guard on materialized view column public.m.a: presence
-- expect: security label guard on materialized view public.m: presence
-- expect: security label guard on procedure public.p(integer, text): presence
-- expect: security label guard on schema s: presence
-- expect: security label guard on sequence public.q: presence
-- expect: security label guard on table column public.t.a: presence
-- expect: security label guard on table public.t: presence
-- expect: security label guard on type public.base: presence
-- expect: security label guard on type public.c: presence
-- expect: security label guard on type public.d: presence
-- expect: security label guard on type public.e: presence
-- expect: security label guard on type public.r: presence
-- expect: security label guard on type public.shell: presence
-- expect: security label guard on view column public.v.a: presence
-- expect: security label guard on view public.v: presence
-- no remedy: nobody has loaded the provider
-- both:
CREATE SCHEMA s;
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
CREATE TYPE shell;
CREATE TYPE base;
CREATE FUNCTION base_in(cstring) RETURNS base IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
CREATE FUNCTION base_out(base) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
CREATE TYPE base (INPUT = base_in, OUTPUT = base_out, LIKE = integer);
CREATE TYPE c AS (a integer);
CREATE DOMAIN d AS integer;
CREATE TYPE e AS ENUM ('a');
CREATE TYPE r AS RANGE (subtype = time);
CREATE TABLE t (a integer) PARTITION BY LIST (a);
CREATE SEQUENCE q;
CREATE VIEW v AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
CREATE FUNCTION f(x integer DEFAULT 1, OUT y integer) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION add(integer, x integer, y integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p(x integer, INOUT y text) LANGUAGE sql AS 'SELECT y';
CREATE AGGREGATE total (x integer, y integer) (SFUNC = add, STYPE = integer);
CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION g();
-- legacy:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
SELECT 'pg_class'::regclass, c.oid, s, 'guard', 'secret'
  FROM pg_class AS c, generate_series(0, 1) AS s WHERE c.relname IN ('t', 'v', 'm') OR c.relname = 'q' AND s = 0
UNION ALL SELECT 'pg_type'::regclass, oid, 0, 'guard', 'secret' FROM pg_type
           WHERE typname IN ('shell', 'base', 'c', 'd', 'e', 'r')
UNION ALL SELECT 'pg_proc'::regclass, oid, 0, 'guard', 'secret' FROM pg_proc WHERE proname IN ('f', 'p', 'total')
UNION ALL SELECT 'pg_language'::regclass, oid, 0, 'guard', 'secret' FROM pg_language WHERE lanname = 'other'
UNION ALL SELECT 'pg_namespace'::regclass, oid, 0, 'guard', 'secret' FROM pg_namespace WHERE nspname = 's'
UNION ALL SELECT 'pg_event_trigger'::regclass, oid, 0, 'guard', 'secret' FROM pg_event_trigger;
