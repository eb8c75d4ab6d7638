-- Foreign data wrappers. Options are sorted, because their order has no meaning; the value of one that looks like a
-- secret is shown by a digest only.
-- Not in the ddl: owner, privileges, comment
SELECT 'foreign data wrapper' AS kind,
       quote_ident(w.fdwname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::pg_catalog.regproc::pg_catalog.text END AS handler,
       CASE WHEN w.fdwvalidator <> 0 THEN w.fdwvalidator::pg_catalog.regproc::pg_catalog.text END AS validator,
       o.options,
       pg_get_userbyid(w.fdwowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN w.fdwowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> w.fdwowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(w.fdwacl, acldefault('F', w.fdwowner))) AS e) AS a) AS privileges,
       obj_description(w.oid, 'pg_foreign_data_wrapper') AS comment,
       concat('CREATE FOREIGN DATA WRAPPER ', quote_ident(w.fdwname),
              ' HANDLER ' || CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::pg_catalog.regproc END,
              ' VALIDATOR ' || CASE WHEN w.fdwvalidator <> 0 THEN w.fdwvalidator::pg_catalog.regproc END,
              ' OPTIONS (' || o.options || ')', ';') AS ddl,
       ARRAY['comment', format('COMMENT ON FOREIGN DATA WRAPPER %I IS %L;', w.fdwname, obj_description(w.oid, 'pg_foreign_data_wrapper')),
             'owner', format('ALTER FOREIGN DATA WRAPPER %I OWNER TO %I;', w.fdwname, pg_get_userbyid(w.fdwowner)),
             'handler', concat(format('ALTER FOREIGN DATA WRAPPER %I ', w.fdwname),
                               coalesce('HANDLER ' || CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::pg_catalog.regproc END,
                                        'NO HANDLER'), ';'),
             'validator', concat(format('ALTER FOREIGN DATA WRAPPER %I ', w.fdwname),
                                 coalesce('VALIDATOR ' || CASE WHEN w.fdwvalidator <> 0
                                                               THEN w.fdwvalidator::pg_catalog.regproc END,
                                          'NO VALIDATOR'), ';'),
             'options:options', format('ALTER FOREIGN DATA WRAPPER %I', w.fdwname),
             'privileges:grant', format('ON FOREIGN DATA WRAPPER %I', w.fdwname),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('F', 10)) AS e)] AS statements,
       ARRAY['FOREIGN DATA WRAPPER - ' || w.fdwname,
             format('COMMENT - FOREIGN DATA WRAPPER %I', w.fdwname),
             format('ACL - FOREIGN DATA WRAPPER %I', w.fdwname)] AS dumped_as,
       format('pg_foreign_data_wrapper %s', w.oid) AS stored_at
  FROM pg_catalog.pg_foreign_data_wrapper AS w
  CROSS JOIN LATERAL (SELECT string_agg(format('%I %L', x.option_name,
                                               CASE WHEN x.option_name ~* 'pass|pwd|secret|token|credential|auth|key'
                                                    THEN 'sha256:' || left(encode(sha256(convert_to(concat_ws(
                                                             ' ', x.option_name, x.option_value), 'UTF8')), 'hex'), 16)
                                                    ELSE x.option_value END),
                                        ', ' ORDER BY x.option_name COLLATE "C") AS options
                        FROM pg_options_to_table(w.fdwoptions) AS x) AS o
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AND m.objid = w.oid
                      AND m.deptype = 'e')
 ORDER BY w.fdwname COLLATE "C";
