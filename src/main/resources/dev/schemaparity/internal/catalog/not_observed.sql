-- What this database holds and no other query here reads: objects of these catalogs that came after initdb and belong
-- to no extension. A side that has any of them cannot be called equal to the other.
SELECT DISTINCT i.type || ' ' || i.identity AS what
  FROM (SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass AS class, oid
          FROM pg_catalog.pg_largeobject_metadata
        -- What somebody put into the server's own schemas, which the other queries leave out.
        UNION ALL SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, oid FROM pg_catalog.pg_class
                   WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
                     AND relnamespace IN ('pg_catalog'::pg_catalog.regnamespace, 'information_schema'::pg_catalog.regnamespace)
        UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid FROM pg_catalog.pg_proc
                   WHERE prokind <> 'a'
                     AND pronamespace IN ('pg_catalog'::pg_catalog.regnamespace, 'information_schema'::pg_catalog.regnamespace)
        UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid FROM pg_catalog.pg_type
                   WHERE typtype IN ('e', 'd', 'r')
                     AND typnamespace IN ('pg_catalog'::pg_catalog.regnamespace, 'information_schema'::pg_catalog.regnamespace))
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
