-- The tables in a schema that also holds one with our mark: which of them was stamped, the mark itself tells.
SELECT n.nspname, c.relname
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
   AND EXISTS (SELECT FROM pg_catalog.pg_class AS b
                WHERE b.relnamespace = c.relnamespace AND b.relkind = 'r'
                  AND pg_catalog.obj_description(b.oid, 'pg_class') LIKE 'schema-parity: %')
 ORDER BY 1, 2
