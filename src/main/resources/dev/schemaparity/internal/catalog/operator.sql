-- Operators. One that was only named as commutator or negator of another is a shell without a function, which pg_dump
-- leaves out, and so it does with what somebody put into the server's own schemas.
-- Not in the ddl: owner, comment
SELECT CASE o.oprcode WHEN 0 THEN 'shell operator' ELSE 'operator' END AS kind,
       sig.name,
       ARRAY[format('schema:%I', n.nspname)]
           -- A shell is there because of the operator that names it.
           || CASE WHEN o.oprcode = 0
                   THEN ARRAY(SELECT format('%s:%I.%s(%s, %s)', reason, x.nspname, r.oprname, format_type(r.oprleft, NULL),
                                            format_type(r.oprright, NULL))
                                FROM pg_catalog.pg_operator AS r
                                JOIN pg_catalog.pg_namespace AS x ON x.oid = r.oprnamespace
                               CROSS JOIN unnest(ARRAY['operator', 'operator/commutator -> presence',
                                                       'operator/negator -> presence']) AS reason
                               WHERE r.oid IN (o.oprcom, o.oprnegate))
                   ELSE '{}' END AS parents,
       CASE WHEN o.oprcode <> 0 THEN o.oprcode::pg_catalog.regprocedure::pg_catalog.text END AS function,
       CASE WHEN o.oprcom <> 0 THEN o.oprcom::pg_catalog.regoperator::pg_catalog.text END AS commutator,
       CASE WHEN o.oprnegate <> 0 THEN o.oprnegate::pg_catalog.regoperator::pg_catalog.text END AS negator,
       CASE WHEN o.oprrest <> 0 THEN o.oprrest::pg_catalog.regprocedure::pg_catalog.text END AS restriction_estimator,
       CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::pg_catalog.regprocedure::pg_catalog.text END AS join_estimator,
       o.oprcanhash::pg_catalog.text AS hashes,
       o.oprcanmerge::pg_catalog.text AS merges,
       pg_get_userbyid(o.oprowner) AS owner,
       obj_description(o.oid, 'pg_operator') AS comment,
       CASE WHEN o.oprcode = 0
            THEN format('-- the operator %s, which another operator names and nothing defines', sig.name)
            ELSE format(E'CREATE OPERATOR %I.%s (\n    %s\n);', n.nspname, o.oprname,
                        concat_ws(E',\n    ',
                                  format('FUNCTION = %s', o.oprcode),
                                  'LEFTARG = ' || CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END,
                                  'RIGHTARG = ' || CASE WHEN o.oprright <> 0 THEN format_type(o.oprright, NULL) END,
                                  (SELECT format('COMMUTATOR = OPERATOR(%I.%s)', x.nspname, r.oprname)
                                     FROM pg_catalog.pg_operator AS r
                                     JOIN pg_catalog.pg_namespace AS x ON x.oid = r.oprnamespace
                                    WHERE r.oid = o.oprcom),
                                  (SELECT format('NEGATOR = OPERATOR(%I.%s)', x.nspname, r.oprname)
                                     FROM pg_catalog.pg_operator AS r
                                     JOIN pg_catalog.pg_namespace AS x ON x.oid = r.oprnamespace
                                    WHERE r.oid = o.oprnegate),
                                  'RESTRICT = ' || CASE WHEN o.oprrest <> 0 THEN o.oprrest::pg_catalog.text END,
                                  'JOIN = ' || CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::pg_catalog.text END,
                                  CASE WHEN o.oprcanhash THEN 'HASHES' END,
                                  CASE WHEN o.oprcanmerge THEN 'MERGES' END)) END AS ddl,
       ARRAY['presence', CASE WHEN o.oprcode = 0 THEN '' END,
             'comment', CASE WHEN o.oprcode <> 0 THEN
                 format('COMMENT ON OPERATOR %I.%s (%s) IS %L;', n.nspname, o.oprname, sig.types, obj_description(o.oid, 'pg_operator')) END,
             'owner', CASE WHEN o.oprcode <> 0 THEN
                 format('ALTER OPERATOR %I.%s (%s) OWNER TO %I;', n.nspname, o.oprname, sig.types, pg_get_userbyid(o.oprowner)) END,
             'restriction_estimator', format('ALTER OPERATOR %I.%s (%s) SET (RESTRICT = %s);', n.nspname, o.oprname, sig.types,
                                     CASE WHEN o.oprrest <> 0 THEN o.oprrest::pg_catalog.text ELSE 'NONE' END),
             'join_estimator', format('ALTER OPERATOR %I.%s (%s) SET (JOIN = %s);', n.nspname, o.oprname, sig.types,
                              CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::pg_catalog.text ELSE 'NONE' END)] AS statements,
       CASE WHEN o.oprcode = 0 OR n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('OPERATOR %s %s', n.nspname, o.oprname),
                       format('COMMENT %s OPERATOR %s (%s)', n.nspname, o.oprname, sig.types)] END AS dumped_as,
       format('pg_operator %s', o.oid) AS stored_at
  FROM pg_catalog.pg_operator AS o
  JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
 CROSS JOIN LATERAL (SELECT concat_ws(', ', CASE o.oprleft WHEN 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END,
                                      CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END)
                                AS types) AS arg
 CROSS JOIN LATERAL (SELECT arg.types, format('%I.%s(%s)', n.nspname, o.oprname, arg.types) AS name) AS sig
 WHERE o.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass AND m.objid = o.oid
                      AND m.deptype = 'e')
 ORDER BY sig.name COLLATE "C";
