-- The server's own catalogs and views of which the role may not read every column, run when a query was refused.
SELECT c.relname AS catalog,
       current_user AS role,
       CASE WHEN has_any_column_privilege(c.oid, 'SELECT')
            THEN (SELECT array_agg(a.attname::pg_catalog.text)
                    FROM pg_catalog.pg_attribute AS a
                   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT'))
            ELSE '{}' END AS columns,
       -- Of what cannot be read at all, user mappings alone tell whether there are any: each depends on its server.
       c.relname <> 'pg_user_mapping'
           OR EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = c.oid) AS may_hold_rows
  FROM pg_catalog.pg_class AS c
 WHERE c.relkind IN ('r', 'v') AND c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace
   AND NOT has_table_privilege(c.oid, 'SELECT')
 ORDER BY c.relname COLLATE "C";
