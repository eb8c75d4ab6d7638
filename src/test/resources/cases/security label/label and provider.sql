-- expect: security label "Other guard" on table public.u: presence
-- expect: security label guard on schema public: label
-- expect: security label guard on table column public.t.a: label
-- expect: security label guard on table public.u: presence
-- no remedy: nobody has loaded the provider
-- both:
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
-- legacy:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 't'::regclass, 1, 'guard', 'secret'),
       ('pg_class'::regclass, 'u'::regclass, 0, 'Other guard', 'secret'),
       ('pg_namespace'::regclass, 'public'::regnamespace, 0, 'guard', 'secret');
-- baseline:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 't'::regclass, 1, 'guard', 'it''s open'),
       ('pg_class'::regclass, 'u'::regclass, 0, 'guard', 'secret'),
       ('pg_namespace'::regclass, 'public'::regnamespace, 0, 'guard', 'open');
