-- Default privileges: what ALTER DEFAULT PRIVILEGES left for objects that are yet to be created.
-- Not in the ddl: privileges
SELECT 'default privileges' AS kind,
       format('for %I%s on %s', pg_get_userbyid(d.defaclrole), coalesce(' in schema ' || quote_ident(n.nspname), ''), o.type)
           AS name,
       CASE WHEN n.oid IS NULL THEN '{}' ELSE ARRAY[format('schema:%I', n.nspname)] END AS parents,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN d.defaclrole THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> d.defaclrole THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(d.defaclacl) AS e) AS a) AS privileges,
       format('-- the default privileges for %I%s on %s', pg_get_userbyid(d.defaclrole),
              coalesce(' in schema ' || quote_ident(n.nspname), ''), o.type) AS ddl,
       ARRAY['privileges:for', concat(format('ALTER DEFAULT PRIVILEGES FOR ROLE %I ', pg_get_userbyid(d.defaclrole)),
                                      'IN SCHEMA ' || quote_ident(n.nspname) || ' '),
             'privileges:grant', 'ON ' || upper(o.type),
             'privileges:owner', quote_ident(pg_get_userbyid(d.defaclrole)),
             'privileges:usual', CASE WHEN n.oid IS NULL THEN
                 (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to', CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END),
                                    ', ')
                    FROM aclexplode(acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END,
                                               10)) AS e) END] AS statements,
       ARRAY[format('DEFAULT ACL %s DEFAULT PRIVILEGES FOR %s', coalesce(n.nspname, '-'), upper(o.type))] AS dumped_as,
       format('pg_default_acl %s', d.oid) AS stored_at
  FROM pg_catalog.pg_default_acl AS d
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = d.defaclnamespace
  CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences'
                                  WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas'
                                  ELSE 'large objects' END AS type) AS o
 ORDER BY 2;
