-- Operator classes with the operators and functions that are theirs alone.
-- Not in the ddl: owner, comment
SELECT 'operator class' AS kind,
       format('%I.%I USING %I', n.nspname, c.opcname, am.amname) AS name,
       ARRAY[format('schema:%I', n.nspname)]
           || CASE WHEN family.is_named THEN ARRAY[format('operator family:%s USING %I', family.name, am.amname)]
                   ELSE '{}' END AS parents,
       format_type(c.opcintype, NULL) AS type,
       c.opcdefault::pg_catalog.text AS "default",
       family.name AS family,
       CASE WHEN c.opckeytype <> 0 THEN format_type(c.opckeytype, NULL) END AS storage,
       members.text AS members,
       pg_get_userbyid(c.opcowner) AS owner,
       obj_description(c.oid, 'pg_opclass') AS comment,
       format(E'CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I%s AS\n    %s;', n.nspname, c.opcname,
              CASE WHEN c.opcdefault THEN ' DEFAULT' ELSE '' END, format_type(c.opcintype, NULL), am.amname,
              CASE WHEN family.is_named THEN ' FAMILY ' || family.name ELSE '' END,
              -- A class may have no members, but the statement must say something.
              coalesce(nullif(concat_ws(E',\n    ',
                                        'STORAGE ' || CASE WHEN c.opckeytype <> 0
                                                           THEN format_type(c.opckeytype, NULL) END,
                                        members.text), ''),
                       'STORAGE ' || format_type(c.opcintype, NULL))) AS ddl,
       ARRAY['comment', format('COMMENT ON OPERATOR CLASS %I.%I USING %I IS %L;', n.nspname, c.opcname, am.amname, obj_description(c.oid, 'pg_opclass')),
             'owner', format('ALTER OPERATOR CLASS %I.%I USING %I OWNER TO %I;', n.nspname, c.opcname, am.amname, pg_get_userbyid(c.opcowner))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('OPERATOR CLASS %s %s', n.nspname, c.opcname),
                       format('COMMENT %s OPERATOR CLASS %I USING %I', n.nspname, c.opcname, am.amname)] END
           AS dumped_as,
       format('pg_opclass %s', c.oid) AS stored_at
  FROM pg_catalog.pg_opclass AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace
  JOIN pg_catalog.pg_am AS am ON am.oid = c.opcmethod
  JOIN pg_catalog.pg_opfamily AS f ON f.oid = c.opcfamily
  JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.opfnamespace
 CROSS JOIN LATERAL (SELECT format('%I.%I', fn.nspname, f.opfname) AS name,
                            (fn.nspname, f.opfname) <> (n.nspname, c.opcname) AS is_named) AS family
 CROSS JOIN LATERAL
       (SELECT string_agg(m.text, E',\n    ' ORDER BY m.type DESC, m.number, m.text COLLATE "C") AS text
          FROM (SELECT 'operator' AS type, o.amopstrategy AS number,
                       format('OPERATOR %s %s%s', o.amopstrategy, o.amopopr::pg_catalog.regoperator,
                              (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                                 FROM pg_catalog.pg_opfamily AS s
                                 JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.opfnamespace
                                WHERE s.oid = o.amopsortfamily)) AS text
                  FROM pg_catalog.pg_depend AS d
                  JOIN pg_catalog.pg_amop AS o ON o.oid = d.objid
                 WHERE d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass
                   AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND d.refobjid = c.oid
                UNION ALL
                SELECT 'function', p.amprocnum,
                       format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
                              format_type(p.amprocrighttype, NULL), p.amproc::pg_catalog.regprocedure)
                  FROM pg_catalog.pg_depend AS d
                  JOIN pg_catalog.pg_amproc AS p ON p.oid = d.objid
                 WHERE d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass
                   AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND d.refobjid = c.oid) AS m)
       AS members
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.opcname COLLATE "C", am.amname COLLATE "C";
