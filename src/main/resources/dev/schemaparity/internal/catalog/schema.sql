-- Schemas. The schema "public" is listed too: a chain may drop it, rename it or take its privileges away. pg_dump
-- writes nothing where it is as initdb made it, and nothing where it is gone.
-- Not in the ddl: owner, privileges, comment
SELECT 'schema' AS kind,
       quote_ident(n.nspname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       pg_get_userbyid(n.nspowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN n.nspowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> n.nspowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) AS e) AS a) AS privileges,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = n.oid AND d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       format('CREATE SCHEMA %I;', n.nspname) AS ddl,
       ARRAY['privileges:grant', format('ON SCHEMA %I', n.nspname),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('n', 10)) AS e),
             'name', format('ALTER SCHEMA %I RENAME TO', n.nspname),
             'comment', format('COMMENT ON SCHEMA %I IS %L;', n.nspname, obj_description(n.oid, 'pg_namespace')),
             'owner', format('ALTER SCHEMA %I OWNER TO %I;', n.nspname, pg_get_userbyid(n.nspowner))] AS statements,
       ARRAY['SCHEMA - ' || n.nspname, format('COMMENT - SCHEMA %I', n.nspname),
             format('ACL - SCHEMA %I', n.nspname)] AS dumped_as,
       CASE n.nspname WHEN 'public' THEN ARRAY['presence'] ELSE '{}' END AS hidden_from_dump,
       format('pg_namespace %s', n.oid) AS stored_at
  FROM pg_catalog.pg_namespace AS n
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND m.objid = n.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C";
