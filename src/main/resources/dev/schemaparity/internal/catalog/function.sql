-- Functions, window functions and procedures; aggregates have their own fields and are not read here. The body is
-- compared byte for byte: it is what the author wrote, comments included.
-- Not in the ddl: extension_dependencies, owner, privileges, comment
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
       sig.name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       pg_get_function_arguments(p.oid) AS arguments,
       pg_get_function_result(p.oid) AS returns,
       l.lanname AS language,
       coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS body,
       p.probin AS object_file,
       CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
       CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END AS parallel,
       p.proisstrict::pg_catalog.text AS strict,
       p.prosecdef::pg_catalog.text AS security_definer,
       p.proleakproof::pg_catalog.text AS leakproof,
       (p.prokind = 'w')::pg_catalog.text AS window,
       p.procost::pg_catalog.text AS cost,
       p.prorows::pg_catalog.text AS rows,
       CASE WHEN p.prosupport <> 0 THEN p.prosupport::pg_catalog.regproc::pg_catalog.text END AS support_function,
       (SELECT string_agg(format_type(x.type, NULL), ', ' ORDER BY x.position)
          FROM unnest(p.protrftypes) WITH ORDINALITY AS x(type, position)) AS transforms,
       -- The order of SET clauses has no meaning but where one acts on another: role and session_authorization on each
       -- other, search_path on the name of a text search configuration. The server keeps no setting twice.
       array_to_string(ARRAY(SELECT o.entry
                               FROM unnest(p.proconfig) WITH ORDINALITY AS o (entry, position)
                              ORDER BY CASE WHEN EXISTS (SELECT FROM unnest(p.proconfig) AS e
                                                          WHERE split_part(e, '=', 1) IN ('role', 'session_authorization',
                                                                                          'default_text_search_config'))
                                            THEN o.position END, o.entry COLLATE "C"), ', ') AS settings,
       -- What ALTER ... DEPENDS ON EXTENSION leaves: dropped with the extension, of which it is no part.
       (SELECT string_agg(quote_ident(x.extname), ', ' ORDER BY x.extname COLLATE "C")
          FROM pg_catalog.pg_depend AS xd
          JOIN pg_catalog.pg_extension AS x ON x.oid = xd.refobjid
         WHERE xd.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND xd.objid = p.oid AND xd.deptype = 'x'
           AND xd.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass) AS extension_dependencies,
       pg_get_userbyid(p.proowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN p.proowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> p.proowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS e) AS a) AS privileges,
       (SELECT d.description FROM pg_catalog.pg_description AS d
          WHERE d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objsubid = 0)
            AS comment,
       -- Read of what differs only:
       CASE WHEN p.pronargdefaults > 0 THEN
            format($$CREATE %s schema_parity_shadow.shadow({"text}) %s LANGUAGE plpgsql AS 'BEGIN END';
                     SELECT pg_get_function_arguments(oid) FROM pg_catalog.pg_proc
                      WHERE pronamespace = 'schema_parity_shadow'::pg_catalog.regnamespace$$,
                   sig.word, 'RETURNS ' || pg_get_function_result(p.oid)) END AS shadow_of_arguments,
       ARRAY[format('CREATE %s %I.%I', sig.word, n.nspname, p.proname), '('] AS dumped_arguments,
       -- A body in the standard's form is the only one that the server understands and writes in its own words.
       CASE WHEN p.prosqlbody IS NOT NULL THEN
            format($$CREATE %s schema_parity_shadow.%I(%s) %s LANGUAGE sql {"text};
                     SELECT pg_get_function_sqlbody(oid) FROM pg_catalog.pg_proc
                      WHERE pronamespace = 'schema_parity_shadow'::pg_catalog.regnamespace$$,
                   sig.word, p.proname, pg_get_function_arguments(p.oid),
                   'RETURNS ' || pg_get_function_result(p.oid)) END AS shadow_of_body,
       rtrim(pg_get_functiondef(p.oid), E'\n') || ';' AS ddl,
       ARRAY['ddl', 'language, body, object file, volatility, parallel, strict, security definer, leakproof, cost, rows, '
                        || 'support function, transforms, settings',
             'extension_dependencies:each', format('ALTER %s %s DEPENDS ON EXTENSION', sig.word, sig.name),
             'privileges:grant', format('ON %s %s', sig.word, sig.name),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('f', 10)) AS e),
             'name', format('ALTER %s %s RENAME TO', sig.word, sig.name),
             'comment', format('COMMENT ON %s %s IS %L;', sig.word, sig.name, obj_description(p.oid, 'pg_proc')),
             'owner', format('ALTER %s %s OWNER TO %I;', sig.word, sig.name, pg_get_userbyid(p.proowner))] AS statements,
       ARRAY[format('%s %s %s(%s)', sig.word, n.nspname, p.proname, sig.types),
             -- Here pg_dump writes the names and modes of the arguments too.
             format('COMMENT %s %s %I(%s)', n.nspname, sig.word, p.proname, pg_get_function_identity_arguments(p.oid)),
             format('ACL %s %s %I(%s)', n.nspname, sig.word, p.proname, pg_get_function_identity_arguments(p.oid))]
           AS dumped_as,
       format('pg_proc %s', p.oid) AS stored_at
  FROM pg_catalog.pg_proc AS p
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
  JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
  CROSS JOIN LATERAL (SELECT string_agg(format_type(x.type, NULL), ', ' ORDER BY x.position) AS list
                        FROM unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS x(type, position)) AS arg
  CROSS JOIN LATERAL (SELECT coalesce(arg.list, '') AS types,
                             format('%I.%I(%s)', n.nspname, p.proname, arg.list) AS name,
                             CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS word) AS sig
 WHERE p.prokind IN ('f', 'w', 'p')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND m.objid = p.oid
                      AND m.deptype IN ('e', 'i'))
 ORDER BY sig.name COLLATE "C";
