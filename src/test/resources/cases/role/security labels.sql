-- No provider can be loaded into the server of these tests: what SECURITY LABEL ON ROLE would do is done by hand.
-- expect: role app: security labels | catalog
-- expect: role other: security labels | catalog
-- servers: one for each side
-- both:
CREATE ROLE app;
CREATE ROLE other;
CREATE TABLE t (a integer);
-- legacy:
INSERT INTO pg_catalog.pg_shseclabel (classoid, objoid, provider, label)
VALUES ('pg_authid'::regclass, 'app'::regrole, 'guard', 'secret'),
       ('pg_authid'::regclass, 'other'::regrole, 'guard', 'secret');
-- baseline:
INSERT INTO pg_catalog.pg_shseclabel (classoid, objoid, provider, label)
VALUES ('pg_authid'::regclass, 'other'::regrole, 'guard', 'open');
