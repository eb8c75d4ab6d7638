-- What an interrupted DETACH PARTITION CONCURRENTLY leaves.
-- expect: table public.p: detach pending | catalog
-- both:
CREATE TABLE t (i integer) PARTITION BY LIST (i);
CREATE TABLE p PARTITION OF t FOR VALUES IN (1);
-- legacy:
SET allow_system_table_mods = on;
UPDATE pg_catalog.pg_inherits SET inhdetachpending = true;
