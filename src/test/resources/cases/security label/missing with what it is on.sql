-- expect: schema s: presence
-- expect: domain public.d: presence
-- expect: table public.t: presence
-- expect: column public.u.b: presence
-- expect: sequence public.q: presence
-- expect: view public.v: presence
-- expect: function public.f(integer, text): presence
-- no remedy: nobody has loaded the provider
-- both:
CREATE TABLE u (a integer);
-- legacy:
CREATE SCHEMA s;
CREATE DOMAIN d AS integer;
CREATE TABLE t (a integer);
ALTER TABLE u ADD b integer;
CREATE SEQUENCE q;
CREATE VIEW v AS SELECT 1 AS a;
CREATE FUNCTION f(x integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 't'::regclass, 0, 'guard', 'secret'),
       ('pg_class'::regclass, 't'::regclass, 1, 'guard', 'secret'),
       ('pg_class'::regclass, 'u'::regclass, 2, 'guard', 'secret'),
       ('pg_class'::regclass, 'q'::regclass, 0, 'guard', 'secret'),
       ('pg_class'::regclass, 'v'::regclass, 0, 'guard', 'secret'),
       ('pg_class'::regclass, 'v'::regclass, 1, 'guard', 'secret'),
       ('pg_type'::regclass, 'd'::regtype, 0, 'guard', 'secret'),
       ('pg_proc'::regclass, 'f(integer, text)'::regprocedure, 0, 'guard', 'secret'),
       ('pg_namespace'::regclass, 's'::regnamespace, 0, 'guard', 'secret');
