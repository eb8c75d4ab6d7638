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
 ORDER BY 1;
