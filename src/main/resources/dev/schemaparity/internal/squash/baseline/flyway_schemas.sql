-- The schemas that Flyway has created, of which one row of its history holds the names, each in double quotes. Other tools'
-- histories have no such columns.
SELECT DISTINCT pg_catalog.quote_ident(n.nspname) AS name
  FROM pg_catalog.pg_namespace AS n, %s AS h
 WHERE pg_catalog.to_jsonb(h) ->> 'type' = 'SCHEMA'
   AND pg_catalog.strpos(pg_catalog.to_jsonb(h) ->> 'script', '"' || pg_catalog.replace(n.nspname, '"', '""') || '"') > 0
 ORDER BY 1
