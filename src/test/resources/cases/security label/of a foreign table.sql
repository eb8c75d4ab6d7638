-- expect: security label guard on foreign table column public.ft.a: presence
-- expect: security label guard on foreign table public.ft: presence
-- no remedy: nobody has loaded the provider
-- both:
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE ft (a integer) SERVER far;
-- legacy:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 'ft'::regclass, 0, 'guard', 'secret'),
       ('pg_class'::regclass, 'ft'::regclass, 1, 'guard', 'secret');
