-- Default privileges: what ALTER DEFAULT PRIVILEGES left for objects that are yet to be created.
SELECT 'default privileges' AS kind,
       format('for %I%s on %s', pg_get_userbyid(d.defaclrole), coalesce(format(' in schema %I', n.nspname), ''), o.type)
           AS name,
       CASE WHEN n.oid IS NULL THEN '{}' ELSE ARRAY[format('schema:%I', n.nspname)] END AS parents,
       (SELECT string_agg(concat_ws(' ', a.privilege_type, CASE WHEN a.is_grantable THEN 'with grant option' END, 'to',
                                    CASE a.grantee WHEN 0 THEN 'PUBLIC' WHEN d.defaclrole THEN 'owner'
                                                   ELSE quote_ident(pg_get_userbyid(a.grantee)) END), ', '
                          ORDER BY pg_get_userbyid(a.grantee) COLLATE "C", a.privilege_type COLLATE "C")
          FROM aclexplode(d.defaclacl) AS a) AS privileges,
       format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s ... ON %s ...;', pg_get_userbyid(d.defaclrole),
              coalesce(format(' IN SCHEMA %I', n.nspname), ''), upper(o.type)) AS ddl,
       ARRAY[format('DEFAULT ACL %s DEFAULT PRIVILEGES FOR %s', coalesce(n.nspname, '-'), upper(o.type))] AS dumped_as
  FROM pg_catalog.pg_default_acl AS d
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = d.defaclnamespace
  CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences'
                                  WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas'
                                  ELSE 'large objects' END AS type) AS o
 ORDER BY 2;
