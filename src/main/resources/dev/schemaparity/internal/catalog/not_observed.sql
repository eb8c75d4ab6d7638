-- What this database holds and no other query here reads: objects of these catalogs that came after initdb and belong
-- to no extension. A side that has any of them cannot be called equal to the other.
WITH own_schema AS (
    -- Nobody but the session that has them sees into temporary ones.
    SELECT oid, nspname LIKE 'pg\_toast%' AS is_toast
      FROM pg_catalog.pg_namespace
     WHERE nspname ~ '^pg_' AND nspname !~ '^pg_(toast_)?temp_' OR nspname = 'information_schema')
SELECT DISTINCT i.type || ' ' || i.identity AS what
  FROM (SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass AS class, oid
          FROM pg_catalog.pg_largeobject_metadata
        -- What somebody put into the server's own schemas, or called like one, which the other queries leave out.
        UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid FROM own_schema AS n
        UNION ALL SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid
                    FROM pg_catalog.pg_class AS c JOIN own_schema AS n ON n.oid = c.relnamespace
                   WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid
                    FROM pg_catalog.pg_proc AS p JOIN own_schema AS n ON n.oid = p.pronamespace
                   WHERE p.prokind <> 'a' OR n.is_toast
        UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid
                    FROM pg_catalog.pg_type AS t JOIN own_schema AS n ON n.oid = t.typnamespace
                    LEFT JOIN pg_catalog.pg_class AS r ON r.oid = t.typrelid
                   WHERE t.typtype IN ('e', 'd', 'r') OR r.relkind = 'c'
                      OR n.is_toast AND t.typtype IN ('b', 'p') AND t.typelem = 0
        -- And what they do read in the others of those schemas.
        UNION ALL SELECT o.class, o.oid
                    FROM (SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass AS class, oid, oprnamespace AS schema
                            FROM pg_catalog.pg_operator
                          UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid, opcnamespace
                                      FROM pg_catalog.pg_opclass
                          UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid, opfnamespace
                                      FROM pg_catalog.pg_opfamily
                          UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid, collnamespace
                                      FROM pg_catalog.pg_collation
                          UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid, connamespace
                                      FROM pg_catalog.pg_conversion
                          UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid, stxnamespace
                                      FROM pg_catalog.pg_statistic_ext
                          UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid, cfgnamespace
                                      FROM pg_catalog.pg_ts_config
                          UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid, dictnamespace
                                      FROM pg_catalog.pg_ts_dict
                          UNION ALL SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid, prsnamespace
                                      FROM pg_catalog.pg_ts_parser
                          UNION ALL SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid, tmplnamespace
                                      FROM pg_catalog.pg_ts_template) AS o
                    JOIN own_schema AS n ON n.oid = o.schema AND n.is_toast)
       AS o
  CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, 0) AS i
 -- Whoever creates a large object may choose its OID.
 WHERE (o.oid >= 16384 OR o.class = 'pg_catalog.pg_largeobject'::pg_catalog.regclass)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = o.class AND m.objid = o.oid AND m.deptype IN ('e', 'i'))
UNION ALL
-- A comment on, or the privileges of, what comes with something else: the types that come with a table, a range or
-- another type, the functions of a range type, the rule behind a view, the triggers behind a constraint.
SELECT s.what || ' of ' || i.type || ' ' || i.identity
  FROM (SELECT 'comment' AS what, d.classoid, d.objoid FROM pg_catalog.pg_description AS d
         WHERE d.objsubid = 0
           -- That on a multirange is told with its range.
           AND NOT EXISTS (SELECT FROM pg_catalog.pg_range AS r
                            WHERE d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND r.rngmultitypid = d.objoid)
           AND d.classoid IN ('pg_catalog.pg_type'::pg_catalog.regclass, 'pg_catalog.pg_proc'::pg_catalog.regclass,
                              'pg_catalog.pg_rewrite'::pg_catalog.regclass, 'pg_catalog.pg_trigger'::pg_catalog.regclass)
        UNION ALL SELECT 'privileges', 'pg_catalog.pg_type'::pg_catalog.regclass, oid FROM pg_catalog.pg_type
                   WHERE typacl IS NOT NULL
        UNION ALL SELECT 'privileges', 'pg_catalog.pg_proc'::pg_catalog.regclass, oid FROM pg_catalog.pg_proc
                   WHERE proacl IS NOT NULL) AS s (what, class, oid)
  CROSS JOIN LATERAL pg_identify_object(s.class, s.oid, 0) AS i
 WHERE s.oid >= 16384
   AND EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                WHERE m.classid = s.class AND m.objid = s.oid AND m.deptype = 'i')
 ORDER BY 1;
