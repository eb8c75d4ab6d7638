-- The tables that look like a history of Flyway's, whatever a project calls them.
SELECT n.nspname, c.relname
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid
 WHERE c.relkind = 'r' AND a.attname IN ('installed_rank', 'execution_time', 'script', 'checksum')
 GROUP BY 1, 2
HAVING pg_catalog.count(*) = 4
 ORDER BY 1, 2
