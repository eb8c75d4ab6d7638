-- Aggregates: what CREATE AGGREGATE says. The result type is not read: it follows from the final function, or from the
-- state type where there is none. What a final function may do to the state is told only where it is not the default,
-- nothing for a normal aggregate and anything for the others. Those that somebody put into the server's own schemas are
-- no news to pg_dump.
-- Hidden from pg_dump: extension_dependencies
-- Not in the ddl: owner, privileges, comment
SELECT 'aggregate' AS kind,
       sig.name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       CASE a.aggkind WHEN 'o' THEN 'ordered-set' WHEN 'h' THEN 'hypothetical-set' ELSE 'normal' END AS type,
       sig.arguments,
       a.aggtransfn::pg_catalog.regprocedure::pg_catalog.text AS transition_function,
       format_type(a.aggtranstype, NULL) AS state_type,
       nullif(a.aggtransspace, 0)::pg_catalog.text AS state_space,
       a.agginitval AS initial_value,
       CASE WHEN a.aggfinalfn <> 0 THEN a.aggfinalfn::pg_catalog.regprocedure::pg_catalog.text END AS final_function,
       CASE WHEN a.aggfinalextra THEN 'true' END AS final_function_extra,
       w.finalmodify AS final_function_modify,
       CASE WHEN a.aggcombinefn <> 0 THEN a.aggcombinefn::pg_catalog.regprocedure::pg_catalog.text END
           AS combine_function,
       CASE WHEN a.aggserialfn <> 0 THEN a.aggserialfn::pg_catalog.regprocedure::pg_catalog.text END
           AS serialization_function,
       CASE WHEN a.aggdeserialfn <> 0 THEN a.aggdeserialfn::pg_catalog.regprocedure::pg_catalog.text END
           AS deserialization_function,
       CASE WHEN a.aggmtransfn <> 0 THEN a.aggmtransfn::pg_catalog.regprocedure::pg_catalog.text END
           AS moving_transition_function,
       CASE WHEN a.aggminvtransfn <> 0 THEN a.aggminvtransfn::pg_catalog.regprocedure::pg_catalog.text END
           AS moving_inverse_function,
       CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END AS moving_state_type,
       nullif(a.aggmtransspace, 0)::pg_catalog.text AS moving_state_space,
       a.aggminitval AS moving_initial_value,
       CASE WHEN a.aggmfinalfn <> 0 THEN a.aggmfinalfn::pg_catalog.regprocedure::pg_catalog.text END
           AS moving_final_function,
       CASE WHEN a.aggmfinalextra THEN 'true' END AS moving_final_function_extra,
       w.mfinalmodify AS moving_final_function_modify,
       CASE WHEN a.aggsortop <> 0 THEN a.aggsortop::pg_catalog.regoperator::pg_catalog.text END AS sort_operator,
       w.parallel,
       -- What ALTER ROUTINE ... DEPENDS ON EXTENSION leaves: dropped with the extension, of which it is no part.
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
       format(E'CREATE AGGREGATE %I.%I(%s) (\n    %s\n);', n.nspname, p.proname,
              coalesce(nullif(sig.arguments, ''), '*'),
              concat_ws(E',\n    ',
                        format('SFUNC = %s', a.aggtransfn),
                        format('STYPE = %s', format_type(a.aggtranstype, NULL)),
                        'SSPACE = ' || nullif(a.aggtransspace, 0),
                        'FINALFUNC = ' || CASE WHEN a.aggfinalfn <> 0 THEN a.aggfinalfn::pg_catalog.text END,
                        CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                        'FINALFUNC_MODIFY = ' || upper(replace(w.finalmodify, '-', '_')),
                        'COMBINEFUNC = ' || CASE WHEN a.aggcombinefn <> 0 THEN a.aggcombinefn::pg_catalog.text END,
                        'SERIALFUNC = ' || CASE WHEN a.aggserialfn <> 0 THEN a.aggserialfn::pg_catalog.text END,
                        'DESERIALFUNC = ' || CASE WHEN a.aggdeserialfn <> 0 THEN a.aggdeserialfn::pg_catalog.text END,
                        'INITCOND = ' || quote_literal(a.agginitval),
                        'MSFUNC = ' || CASE WHEN a.aggmtransfn <> 0 THEN a.aggmtransfn::pg_catalog.text END,
                        'MINVFUNC = ' || CASE WHEN a.aggminvtransfn <> 0 THEN a.aggminvtransfn::pg_catalog.text END,
                        'MSTYPE = ' || CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END,
                        'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                        'MFINALFUNC = ' || CASE WHEN a.aggmfinalfn <> 0 THEN a.aggmfinalfn::pg_catalog.text END,
                        CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                        'MFINALFUNC_MODIFY = ' || upper(replace(w.mfinalmodify, '-', '_')),
                        'MINITCOND = ' || quote_literal(a.aggminitval),
                        (SELECT format('SORTOP = OPERATOR(%I.%s)', x.nspname, o.oprname)
                           FROM pg_catalog.pg_operator AS o
                           JOIN pg_catalog.pg_namespace AS x ON x.oid = o.oprnamespace
                          WHERE o.oid = a.aggsortop),
                        'PARALLEL = ' || upper(w.parallel),
                        CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END)) AS ddl,
       ARRAY['comment', format('COMMENT ON AGGREGATE %I.%I(%s) IS %L;', n.nspname, p.proname, sig.identity, obj_description(p.oid, 'pg_proc')),
             'owner', format('ALTER AGGREGATE %I.%I(%s) OWNER TO %I;', n.nspname, p.proname, sig.identity, pg_get_userbyid(p.proowner)),
             'privileges:grant', format('ON FUNCTION %I.%I(%s)', n.nspname, p.proname, sig.types),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('f', 10)) AS e)] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('AGGREGATE %s %s(%s)', n.nspname, p.proname, coalesce(sig.types, '*')),
                       format('COMMENT %s AGGREGATE %I(%s)', n.nspname, p.proname,
                              coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*')),
                       format('ACL %s FUNCTION %I(%s)', n.nspname, p.proname, sig.types)] END AS dumped_as,
       format('pg_proc %s', p.oid) AS stored_at
  FROM pg_catalog.pg_aggregate AS a
  JOIN pg_catalog.pg_proc AS p ON p.oid = a.aggfnoid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
 CROSS JOIN LATERAL (SELECT string_agg(format_type(x.type, NULL), ', ' ORDER BY x.position) AS types
                       FROM unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS x(type, position)) AS arg
 CROSS JOIN LATERAL (SELECT arg.types,
                            format('%I.%I(%s)', n.nspname, p.proname, coalesce(arg.types, '*')) AS name,
                            pg_get_function_arguments(p.oid) AS arguments,
                            coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') AS identity) AS sig
 CROSS JOIN LATERAL (SELECT CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END AS modify) AS standard
 CROSS JOIN LATERAL (SELECT CASE WHEN a.aggfinalmodify <> standard.modify
                                 THEN CASE a.aggfinalmodify WHEN 'r' THEN 'read-only' WHEN 's' THEN 'shareable'
                                                            ELSE 'read-write' END END AS finalmodify,
                            CASE WHEN a.aggmfinalmodify <> standard.modify
                                 THEN CASE a.aggmfinalmodify WHEN 'r' THEN 'read-only' WHEN 's' THEN 'shareable'
                                                             ELSE 'read-write' END END AS mfinalmodify,
                            CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END
                                AS parallel) AS w
 WHERE p.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND m.objid = p.oid
                      AND m.deptype = 'e')
 ORDER BY sig.name COLLATE "C";
