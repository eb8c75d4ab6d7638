-- Who owns a history table, and whether this role may rewrite it and keep a copy beside it.
SELECT pg_catalog.pg_get_userbyid(c.relowner),
       pg_catalog.pg_has_role(c.relowner, 'USAGE'),
       pg_catalog.has_schema_privilege(n.oid, 'CREATE'),
       current_user
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname = ? AND c.relname = ? AND c.relkind = 'r'
