-- What CREATE INDEX CONCURRENTLY leaves when it is interrupted early.
-- expect: index public.i: ready | catalog
-- both:
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);
SET allow_system_table_mods = on;
UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indrelid = 't'::regclass;
-- legacy:
SET allow_system_table_mods = on;
UPDATE pg_catalog.pg_index SET indisready = false WHERE indrelid = 't'::regclass;
