-- expect: role app: superuser | catalog
-- expect: role app: inherit | catalog
-- expect: role app: create role | catalog
-- expect: role app: create database | catalog
-- expect: role app: login | catalog
-- expect: role app: replication | catalog
-- expect: role app: bypass row security | catalog
-- expect: role app: connection limit | catalog
-- expect: role app: valid until | catalog
-- expect: role app: password | catalog
-- expect: role app: settings | catalog
-- expect: role app: comment | catalog
-- expect: role app: security labels | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app;
-- legacy:
ALTER ROLE app SUPERUSER NOINHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS CONNECTION LIMIT 3
    VALID UNTIL '2030-01-01 00:00+00' PASSWORD 'secret';
ALTER ROLE app SET work_mem = '8MB';
COMMENT ON ROLE app IS 'the application';
-- No provider can be loaded into the server of these tests.
INSERT INTO pg_shseclabel VALUES ('app'::regrole, 'pg_authid'::regclass, 'guard', 'MASKED');
