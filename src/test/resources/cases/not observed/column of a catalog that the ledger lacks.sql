-- not observed: the column pg_transform.extra of the server's own, which this version of schema-parity does not know
-- both:
CREATE TABLE t (a integer);
SET allow_system_table_mods = on;
ALTER TABLE pg_catalog.pg_transform ADD COLUMN extra text;
RESET allow_system_table_mods;
