-- Foreign servers. Options are sorted, because their order has no meaning; the value of one that looks like a secret is
-- shown by a digest only. A wrapper that an extension brought comes and goes with the extension.
-- Not in the ddl: owner, privileges, comment
SELECT 'foreign server' AS kind,
       quote_ident(s.srvname) AS name,
       ARRAY['foreign data wrapper:' || quote_ident(w.fdwname)]
           || ARRAY(SELECT 'extension:' || quote_ident(x.extname)
                      FROM pg_catalog.pg_depend AS m
                      JOIN pg_catalog.pg_extension AS x ON x.oid = m.refobjid
                     WHERE m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AND m.objid = w.oid
                       AND m.deptype = 'e') AS parents,
       quote_ident(w.fdwname) AS wrapper,
       s.srvtype AS type,
       s.srvversion AS version,
       o.options,
       pg_get_userbyid(s.srvowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN s.srvowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> s.srvowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(s.srvacl, acldefault('S', s.srvowner))) AS e) AS a) AS privileges,
       obj_description(s.oid, 'pg_foreign_server') AS comment,
       concat('CREATE SERVER ', quote_ident(s.srvname), ' TYPE ' || quote_literal(s.srvtype),
              ' VERSION ' || quote_literal(s.srvversion), ' FOREIGN DATA WRAPPER ', quote_ident(w.fdwname),
              ' OPTIONS (' || o.options || ')', ';') AS ddl,
       ARRAY['comment', format('COMMENT ON SERVER %I IS %L;', s.srvname, obj_description(s.oid, 'pg_foreign_server')),
             'owner', format('ALTER SERVER %I OWNER TO %I;', s.srvname, pg_get_userbyid(s.srvowner)),
             'version', format('ALTER SERVER %I VERSION %L;', s.srvname, s.srvversion),
             'options:options', format('ALTER SERVER %I', s.srvname),
             'privileges:grant', format('ON FOREIGN SERVER %I', s.srvname),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('S', 10)) AS e)] AS statements,
       ARRAY['SERVER - ' || s.srvname, format('COMMENT - SERVER %I', s.srvname),
             format('ACL - FOREIGN SERVER %I', s.srvname)] AS dumped_as,
       format('pg_foreign_server %s', s.oid) AS stored_at
  FROM pg_catalog.pg_foreign_server AS s
  JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
  CROSS JOIN LATERAL (SELECT string_agg(format('%I %L', x.option_name,
                                               CASE WHEN x.option_name ~* 'pass|pwd|secret|token|credential|auth|key'
                                                    THEN 'sha256:' || left(encode(sha256(convert_to(concat_ws(
                                                             ' ', x.option_name, x.option_value), 'UTF8')), 'hex'), 16)
                                                    ELSE x.option_value END),
                                        ', ' ORDER BY x.option_name COLLATE "C") AS options
                        FROM pg_options_to_table(s.srvoptions) AS x) AS o
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass AND m.objid = s.oid
                      AND m.deptype = 'e')
 ORDER BY s.srvname COLLATE "C";
