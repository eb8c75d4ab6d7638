-- Base types, and shell types that wait to be defined. The array type that comes with a base type is not an object of
-- its own; which name it got depends on what else was there.
-- Not in the ddl: owner, privileges, comment
SELECT CASE ty.typtype WHEN 'p' THEN 'shell type' ELSE 'base type' END AS kind,
       format('%I.%I', n.nspname, ty.typname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       CASE WHEN b.defined THEN ty.typinput::pg_catalog.regprocedure::pg_catalog.text END AS input,
       CASE WHEN b.defined THEN ty.typoutput::pg_catalog.regprocedure::pg_catalog.text END AS output,
       CASE WHEN ty.typreceive <> 0 THEN ty.typreceive::pg_catalog.regprocedure::pg_catalog.text END
           AS receive,
       CASE WHEN ty.typsend <> 0 THEN ty.typsend::pg_catalog.regprocedure::pg_catalog.text END AS send,
       CASE WHEN ty.typmodin <> 0 THEN ty.typmodin::pg_catalog.regprocedure::pg_catalog.text END
           AS modifier_input,
       CASE WHEN ty.typmodout <> 0 THEN ty.typmodout::pg_catalog.regprocedure::pg_catalog.text END
           AS modifier_output,
       CASE WHEN ty.typanalyze <> 0 THEN ty.typanalyze::pg_catalog.regprocedure::pg_catalog.text END
           AS analyze,
       CASE WHEN ty.typsubscript <> 0
            THEN ty.typsubscript::pg_catalog.regprocedure::pg_catalog.text END AS subscript,
       CASE WHEN b.defined THEN b.length END AS length,
       CASE WHEN b.defined THEN ty.typbyval::pg_catalog.text END AS passed_by_value,
       CASE WHEN b.defined THEN b.alignment END AS alignment,
       CASE WHEN b.defined THEN b.storage END AS storage,
       CASE WHEN b.defined THEN ty.typcategory::pg_catalog.text END AS category,
       CASE WHEN b.defined THEN ty.typispreferred::pg_catalog.text END AS preferred,
       ty.typdefault AS "default",
       CASE WHEN ty.typelem <> 0 THEN format_type(ty.typelem, NULL) END AS element,
       CASE WHEN b.defined THEN ty.typdelim::pg_catalog.text END AS delimiter,
       CASE WHEN b.defined THEN (ty.typcollation <> 0)::pg_catalog.text END AS collatable,
       pg_get_userbyid(ty.typowner) AS owner,
       CASE WHEN b.defined THEN
            (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                               ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
               FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                                AS privilege,
                            CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN ty.typowner THEN 'its owner'
                                           ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                            CASE WHEN e.grantor <> ty.typowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                                AS grantor
                       FROM aclexplode(coalesce(ty.typacl, acldefault('T', ty.typowner))) AS e) AS a) END
           AS privileges,
       obj_description(ty.oid, 'pg_type') AS comment,
       CASE WHEN b.defined THEN
            format(E'CREATE TYPE %I.%I (\n    %s\n);', n.nspname, ty.typname,
                   concat_ws(E',\n    ',
                             format('INPUT = %s', ty.typinput),
                             format('OUTPUT = %s', ty.typoutput),
                             'RECEIVE = ' || CASE WHEN ty.typreceive <> 0 THEN ty.typreceive::pg_catalog.text END,
                             'SEND = ' || CASE WHEN ty.typsend <> 0 THEN ty.typsend::pg_catalog.text END,
                             'TYPMOD_IN = ' || CASE WHEN ty.typmodin <> 0 THEN ty.typmodin::pg_catalog.text END,
                             'TYPMOD_OUT = ' || CASE WHEN ty.typmodout <> 0 THEN ty.typmodout::pg_catalog.text END,
                             'ANALYZE = ' || CASE WHEN ty.typanalyze <> 0 THEN ty.typanalyze::pg_catalog.text END,
                             'SUBSCRIPT = '
                                 || CASE WHEN ty.typsubscript <> 0 THEN ty.typsubscript::pg_catalog.text END,
                             'INTERNALLENGTH = ' || b.length,
                             CASE WHEN ty.typbyval THEN 'PASSEDBYVALUE' END,
                             'ALIGNMENT = ' || b.alignment,
                             'STORAGE = ' || b.storage,
                             format('CATEGORY = %L', ty.typcategory),
                             CASE WHEN ty.typispreferred THEN 'PREFERRED = true' END,
                             'DEFAULT = ' || quote_literal(ty.typdefault),
                             'ELEMENT = ' || CASE WHEN ty.typelem <> 0 THEN format_type(ty.typelem, NULL) END,
                             format('DELIMITER = %L', ty.typdelim),
                             CASE WHEN ty.typcollation <> 0 THEN 'COLLATABLE = true' END))
            ELSE format('CREATE TYPE %I.%I;', n.nspname, ty.typname) END AS ddl,
       ARRAY['receive', CASE WHEN b.defined THEN format('ALTER TYPE %s SET (RECEIVE = %s);', b.name,
                                                         CASE WHEN ty.typreceive <> 0 THEN ty.typreceive::pg_catalog.text
                                                              ELSE 'NONE' END) END,
             'send', CASE WHEN b.defined THEN format('ALTER TYPE %s SET (SEND = %s);', b.name,
                                                     CASE WHEN ty.typsend <> 0 THEN ty.typsend::pg_catalog.text
                                                          ELSE 'NONE' END) END,
             'storage', CASE WHEN b.defined THEN format('ALTER TYPE %s SET (STORAGE = %s);', b.name, b.storage) END,
             'beforehand', CASE WHEN b.defined THEN format('CREATE TYPE %I.%I;', n.nspname, ty.typname) END,
             'comment', format('COMMENT ON TYPE %I.%I IS %L;', n.nspname, ty.typname, obj_description(ty.oid, 'pg_type')),
             'owner', format('ALTER TYPE %I.%I OWNER TO %I;', n.nspname, ty.typname, pg_get_userbyid(ty.typowner)),
             'privileges:grant', CASE WHEN b.defined THEN format('ON TYPE %I.%I', n.nspname, ty.typname) END,
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('T', 10)) AS e)] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('TYPE %s %s', n.nspname, ty.typname),
                       format('SHELL TYPE %s %s', n.nspname, ty.typname),
                       format('COMMENT %s TYPE %I', n.nspname, ty.typname),
                       format('ACL %s TYPE %I', n.nspname, ty.typname)] END AS dumped_as,
       format('pg_type %s', ty.oid) AS stored_at
  FROM pg_catalog.pg_type AS ty
  JOIN pg_catalog.pg_namespace AS n ON n.oid = ty.typnamespace
 CROSS JOIN LATERAL (SELECT ty.typtype = 'b' AS defined,
                            CASE ty.typlen WHEN -1 THEN 'VARIABLE' ELSE ty.typlen::pg_catalog.text END AS length,
                            CASE ty.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'i' THEN 'int4'
                                             ELSE 'double' END AS alignment,
                            format('%I.%I', n.nspname, ty.typname) AS name,
                            CASE ty.typstorage WHEN 'p' THEN 'plain' WHEN 'm' THEN 'main' WHEN 'e' THEN 'external'
                                               ELSE 'extended' END AS storage) AS b
 WHERE ty.oid >= 16384
   AND ty.typtype IN ('b', 'p')
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = ty.oid)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = ty.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", ty.typname COLLATE "C";
