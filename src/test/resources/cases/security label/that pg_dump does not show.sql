-- expect: security label guard on composite type column public.c.a: presence | catalog
-- expect: security label guard on database: presence | catalog
-- expect: security label guard on function pg_catalog.abs(integer): presence | catalog
-- expect: security label guard on language plpgsql: presence | catalog
-- expect: security label guard on large object 4711: presence | catalog
-- expect: security label guard on schema pg_catalog: presence | catalog
-- expect: security label guard on table pg_catalog.pg_class: presence | catalog
-- expect: security label guard on type public.citext: presence | catalog
-- no remedy: nobody has loaded the provider
-- both:
CREATE EXTENSION citext;
CREATE TYPE c AS (a integer);
SELECT lo_create(4711);
-- legacy:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 'c'::regclass, 1, 'guard', 'secret'),
       ('pg_class'::regclass, 'pg_class'::regclass, 0, 'guard', 'secret'),
       ('pg_proc'::regclass, 'abs(integer)'::regprocedure, 0, 'guard', 'secret'),
       ('pg_type'::regclass, 'citext'::regtype, 0, 'guard', 'secret'),
       ('pg_namespace'::regclass, 'pg_catalog'::regnamespace, 0, 'guard', 'secret'),
       ('pg_language'::regclass, (SELECT oid FROM pg_language WHERE lanname = 'plpgsql'), 0, 'guard', 'secret'),
       ('pg_largeobject'::regclass, 4711, 0, 'guard', 'secret');
INSERT INTO pg_catalog.pg_shseclabel (classoid, objoid, provider, label)
SELECT 'pg_database'::regclass, oid, 'guard', 'secret' FROM pg_database WHERE datname = current_database();
