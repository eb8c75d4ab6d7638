-- Schemas. The schema "public" is listed too: a chain may drop it, rename it or take its privileges away.
SELECT 'schema' AS kind,
       quote_ident(n.nspname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       pg_get_userbyid(n.nspowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege_type, CASE WHEN a.is_grantable THEN 'with grant option' END, 'to',
                                    CASE a.grantee WHEN 0 THEN 'PUBLIC' WHEN n.nspowner THEN 'owner'
                                                   ELSE quote_ident(pg_get_userbyid(a.grantee)) END), ', '
                          ORDER BY pg_get_userbyid(a.grantee) COLLATE "C", a.privilege_type COLLATE "C")
          FROM aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) AS a) AS privileges,
       obj_description(n.oid, 'pg_namespace') AS comment,
       format('CREATE SCHEMA %I;', n.nspname) AS ddl,
       ARRAY['SCHEMA - ' || n.nspname, format('COMMENT - SCHEMA %I', n.nspname),
             format('ACL - SCHEMA %I', n.nspname)] AS dumped_as
  FROM pg_catalog.pg_namespace AS n
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND m.objid = n.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C";
