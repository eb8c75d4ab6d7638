-- The comment of a table, empty where it has none; no row where there is no such table.
SELECT COALESCE(pg_catalog.obj_description(c.oid, 'pg_class'), '')
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname = ? AND c.relname = ?
