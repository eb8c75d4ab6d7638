-- Tablespaces. One inside the server's own data folder has its OID for a location.
-- Not in the ddl: options, privileges, comment
SELECT 'tablespace' AS kind,
       quote_ident(t.spcname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       CASE WHEN l.location LIKE 'pg_tblspc/%' THEN 'in place' ELSE l.location END AS location,
       array_to_string(ARRAY(SELECT o FROM unnest(t.spcoptions) AS o ORDER BY o COLLATE "C"), ', ') AS options,
       pg_get_userbyid(t.spcowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN t.spcowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> t.spcowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(t.spcacl, acldefault('t', t.spcowner))) AS e) AS a) AS privileges,
       shobj_description(t.oid, 'pg_tablespace') AS comment,
       (SELECT string_agg(format('%I: %L', l.provider, l.label), ', ' ORDER BY l.provider COLLATE "C")
          FROM pg_catalog.pg_shseclabel AS l
         WHERE l.classoid = 'pg_catalog.pg_tablespace'::pg_catalog.regclass AND l.objoid = t.oid) AS security_labels,
       format('CREATE TABLESPACE %I OWNER %I LOCATION %L;', t.spcname, pg_get_userbyid(t.spcowner),
              CASE WHEN l.location LIKE 'pg_tblspc/%' THEN '' ELSE l.location END) AS ddl,
       ARRAY['comment', format('COMMENT ON TABLESPACE %I IS %L;', t.spcname, shobj_description(t.oid, 'pg_tablespace')),
             'owner', format('ALTER TABLESPACE %I OWNER TO %I;', t.spcname, pg_get_userbyid(t.spcowner)),
             'options:set', format('ALTER TABLESPACE %I', t.spcname),
             'privileges:grant', format('ON TABLESPACE %I', t.spcname),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('t', 10)) AS e)] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_tablespace AS t
  CROSS JOIN LATERAL pg_tablespace_location(t.oid) AS l (location)
 ORDER BY t.spcname COLLATE "C";
