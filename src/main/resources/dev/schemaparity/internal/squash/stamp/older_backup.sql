-- The table that carries a comment, in a schema; of several the one with the highest number behind its name.
SELECT c.relname
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname = ? AND c.relkind = 'r' AND pg_catalog.obj_description(c.oid, 'pg_class') = ?
 ORDER BY pg_catalog.length(c.relname::text) DESC, c.relname DESC
 LIMIT 1
