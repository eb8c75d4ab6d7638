-- Who asks, and the schemas that are somebody's, as they are written in a GRANT.
SELECT pg_catalog.quote_ident(current_user),
       pg_catalog.string_agg(pg_catalog.quote_ident(n.nspname), ', ' ORDER BY n.nspname)
  FROM pg_catalog.pg_namespace AS n
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
