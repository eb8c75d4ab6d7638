-- not observed: function pg_catalog.mine()
-- not observed: type pg_catalog.mood
-- not observed: view information_schema.v
-- both:
SET allow_system_table_mods = on;
CREATE FUNCTION pg_catalog.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE pg_catalog.mood AS ENUM ('fine');
CREATE VIEW information_schema.v AS SELECT 1 AS a;
