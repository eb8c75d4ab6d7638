-- Procedural languages. plpgsql is listed too, although it belongs to an extension: every database has it, and a chain
-- may give it another owner or name, or take it from PUBLIC. pg_dump shows nothing of it but its privileges, and of any
-- other language the functions and the trust only where all of its functions are in the dump.
-- Not in the ddl: owner, privileges, comment
SELECT 'language' AS kind,
       quote_ident(l.lanname) AS name,
       -- With its extension goes what every database has.
       CASE e.extname WHEN 'plpgsql' THEN ARRAY['database/built in extensions -> presence:database']
                      ELSE '{}' END AS parents,
       l.lanpltrusted::pg_catalog.text AS trusted,
       l.lanplcallfoid::pg_catalog.regprocedure::pg_catalog.text AS handler,
       CASE WHEN l.laninline <> 0 THEN l.laninline::pg_catalog.regprocedure::pg_catalog.text END AS inline_handler,
       CASE WHEN l.lanvalidator <> 0 THEN l.lanvalidator::pg_catalog.regprocedure::pg_catalog.text END AS validator,
       pg_get_userbyid(l.lanowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN l.lanowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> l.lanowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) AS e) AS a) AS privileges,
       obj_description(l.oid, 'pg_language') AS comment,
       format('CREATE %sLANGUAGE %I HANDLER %s%s%s;', CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END, l.lanname,
              l.lanplcallfoid::pg_catalog.regproc,
              ' INLINE ' || CASE WHEN l.laninline <> 0 THEN l.laninline::pg_catalog.regproc END,
              ' VALIDATOR ' || CASE WHEN l.lanvalidator <> 0 THEN l.lanvalidator::pg_catalog.regproc END) AS ddl,
       ARRAY['comment', format('COMMENT ON LANGUAGE %I IS %L;', l.lanname, obj_description(l.oid, 'pg_language')),
             'owner', format('ALTER LANGUAGE %I OWNER TO %I;', l.lanname, pg_get_userbyid(l.lanowner)),
             'privileges:grant', format('ON LANGUAGE %I', l.lanname),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('l', 10)) AS e)] AS statements,
       ARRAY[format('PROCEDURAL LANGUAGE - %s', l.lanname), format('COMMENT - LANGUAGE %I', l.lanname),
             format('ACL - LANGUAGE %I', l.lanname)] AS dumped_as,
       CASE WHEN e.extname IS NOT NULL
                THEN ARRAY['presence', 'trusted', 'handler', 'inline handler', 'validator', 'owner', 'comment']
            WHEN EXISTS (SELECT FROM pg_catalog.pg_proc AS p
                          WHERE p.oid IN (l.lanplcallfoid, l.laninline, l.lanvalidator)
                            AND (p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
                                 OR EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                                             WHERE m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                               AND m.objid = p.oid AND m.deptype = 'e')))
                THEN ARRAY['trusted', 'handler', 'inline handler', 'validator']
            ELSE '{}' END AS hidden_from_dump,
       format('pg_language %s', l.oid) AS stored_at
  FROM pg_catalog.pg_language AS l
  LEFT JOIN pg_catalog.pg_depend AS m
         ON m.classid = 'pg_catalog.pg_language'::pg_catalog.regclass AND m.objid = l.oid AND m.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension AS e ON e.oid = m.refobjid
 WHERE l.lanispl AND (e.oid IS NULL OR e.extname = 'plpgsql')
 ORDER BY l.lanname COLLATE "C";
