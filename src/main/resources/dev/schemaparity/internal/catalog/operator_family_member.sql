-- Operators and functions that belong to an operator family but to none of the classes that are listed: what ALTER
-- OPERATOR FAMILY ... ADD left, also in a family of the server or of an extension, where pg_dump shows nothing of it.
-- Nothing in the catalog says who put a thing of an extension into a family of the server, so that is listed, with the
-- extension as a parent; nor who put a thing of the server into a family of an extension, but that has so many of its own
-- that its version stands for them.
SELECT 'operator family member' AS kind,
       format('%s %s', f.name, m.name) AS name,
       ARRAY[format('operator family:%s', f.name)]
           || ARRAY(SELECT x.parent
                      FROM pg_catalog.pg_extension AS e
                     CROSS JOIN LATERAL (VALUES (format('extension:%I', e.extname)),
                                                (format('extension/version -> presence:%I', e.extname)),
                                                (format('extension/version -> definition:%I', e.extname)),
                                                (format('extension/schema -> presence:%I', e.extname)),
                                                (format('extension/schema -> definition:%I', e.extname)))
                           AS x(parent)
                     WHERE e.oid IN (of_family.extension, of_member.extension)) AS parents,
       m.definition,
       format(E'ALTER OPERATOR FAMILY %s ADD\n    %s;', f.name, m.ddl) AS ddl,
       CASE WHEN o.oid < 16384 OR of_family.extension IS NOT NULL
                 OR n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('OPERATOR FAMILY %s %s', n.nspname, o.opfname)] END AS dumped_as
  FROM (SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass AS class, a.oid, a.amopfamily AS family,
               'pg_catalog.pg_operator'::pg_catalog.regclass AS of_class, a.amopopr AS of_oid,
               format('operator %s (%s, %s)', a.amopstrategy, format_type(a.amoplefttype, NULL),
                      format_type(a.amoprighttype, NULL)) AS name,
               a.amopopr::pg_catalog.regoperator || coalesce(s.clause, '') AS definition,
               format('OPERATOR %s %s%s', a.amopstrategy, a.amopopr::pg_catalog.regoperator, s.clause) AS ddl
          FROM pg_catalog.pg_amop AS a
          LEFT JOIN LATERAL (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname) AS clause
                               FROM pg_catalog.pg_opfamily AS s
                               JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.opfnamespace
                              WHERE s.oid = a.amopsortfamily) AS s ON true
        UNION ALL
        SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass, p.oid, p.amprocfamily,
               'pg_catalog.pg_proc'::pg_catalog.regclass, p.amproc::pg_catalog.oid,
               format('function %s (%s, %s)', p.amprocnum, t.left, t.right),
               p.amproc::pg_catalog.regprocedure::pg_catalog.text,
               format('FUNCTION %s (%s, %s) %s', p.amprocnum, t.left, t.right, p.amproc::pg_catalog.regprocedure)
          FROM pg_catalog.pg_amproc AS p
         CROSS JOIN LATERAL (SELECT format_type(p.amproclefttype, NULL) AS left,
                                    format_type(p.amprocrighttype, NULL) AS right) AS t) AS m
  JOIN pg_catalog.pg_opfamily AS o ON o.oid = m.family
  JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opfnamespace
  JOIN pg_catalog.pg_am AS am ON am.oid = o.opfmethod
 CROSS JOIN LATERAL (SELECT format('%I.%I USING %I', n.nspname, o.opfname, am.amname) AS name) AS f
 CROSS JOIN LATERAL (SELECT (SELECT d.refobjid FROM pg_catalog.pg_depend AS d
                              WHERE d.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND d.objid = o.oid
                                AND d.deptype = 'e') AS extension) AS of_family
 CROSS JOIN LATERAL (SELECT (SELECT d.refobjid FROM pg_catalog.pg_depend AS d
                              WHERE d.classid = m.of_class AND d.objid = m.of_oid AND d.deptype = 'e') AS extension)
       AS of_member
 WHERE m.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND (of_family.extension IS NULL
        OR m.of_oid >= 16384 AND of_member.extension IS DISTINCT FROM of_family.extension)
   -- Told with its class; a class of an extension is not told, but neither is what was there with it from the start.
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = m.class AND d.objid = m.oid
                      AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
                      AND (d.deptype = 'i'
                           OR NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS e
                                           WHERE e.classid = d.refclassid AND e.objid = d.refobjid
                                             AND e.deptype = 'e')))
 ORDER BY f.name COLLATE "C", m.name COLLATE "C";
