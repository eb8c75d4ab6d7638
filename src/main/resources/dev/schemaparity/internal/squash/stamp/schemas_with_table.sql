-- The schemas that hold a table of a name.
SELECT n.nspname
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND c.relname = ?
 ORDER BY 1
