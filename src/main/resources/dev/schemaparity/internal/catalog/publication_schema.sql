-- The schemas whose tables are in a publication. PostgreSQL 14 has no catalog of them; pg_depend tells of them as well.
SELECT 'publication schema' AS kind,
       format('%I.%I', p.pubname, n.nspname) AS name,
       ARRAY['publication:' || quote_ident(p.pubname), format('schema:%I', n.nspname)] AS parents,
       format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %I;', p.pubname, n.nspname) AS ddl,
       ARRAY[format('PUBLICATION TABLES IN SCHEMA %s %s %s', n.nspname, p.pubname, n.nspname)] AS dumped_as
  FROM pg_catalog.pg_depend AS dp
  JOIN pg_catalog.pg_publication AS p ON p.oid = dp.refobjid
  JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = dn.refobjid
 WHERE dp.classid = to_regclass('pg_catalog.pg_publication_namespace')
   AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
   AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
 ORDER BY 2;
