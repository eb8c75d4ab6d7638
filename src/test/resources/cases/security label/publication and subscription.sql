-- expect: security label guard on publication p: presence
-- expect: security label guard on subscription s: presence
-- no remedy: nobody has loaded the provider
-- both:
CREATE PUBLICATION p;
CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false);
-- legacy:
INSERT INTO pg_catalog.pg_seclabel (classoid, objoid, objsubid, provider, label)
SELECT 'pg_publication'::regclass, oid, 0, 'guard', 'secret' FROM pg_publication;
INSERT INTO pg_catalog.pg_shseclabel (classoid, objoid, provider, label)
SELECT 'pg_subscription'::regclass, s.oid, 'guard', 'secret' FROM pg_subscription AS s
  JOIN pg_database AS d ON d.oid = s.subdbid AND d.datname = current_database();
