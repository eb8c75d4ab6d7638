-- expect: nothing
-- both:
CREATE TABLE t (a integer, b integer);
-- legacy:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 't'::regclass, 0, 'guard', 'secret'),
       ('pg_class'::regclass, 't'::regclass, 1, 'guard', 'secret'),
       ('pg_class'::regclass, 't'::regclass, 1, 'warden', 'open');
-- baseline:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
VALUES ('pg_class'::regclass, 't'::regclass, 1, 'warden', 'open'),
       ('pg_class'::regclass, 't'::regclass, 1, 'guard', 'secret'),
       ('pg_class'::regclass, 't'::regclass, 0, 'guard', 'secret');
