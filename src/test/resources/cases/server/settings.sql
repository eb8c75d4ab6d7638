-- expect: server server: settings of all roles | catalog
-- expect: server server: system settings | catalog
-- expect: server server: replication origins | catalog
-- expect: server server: replication slots | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
ALTER ROLE ALL SET work_mem = '8MB';
SELECT pg_replication_origin_create('upstream');
SELECT pg_create_physical_replication_slot('standby');
-- legacy:
ALTER SYSTEM SET work_mem = '16MB';
