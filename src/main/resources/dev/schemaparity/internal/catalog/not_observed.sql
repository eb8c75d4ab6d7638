-- What this database holds and no other query here reads: objects of these catalogs that came after initdb and belong
-- to no extension. A side that has any of them cannot be called equal to the other.
SELECT DISTINCT i.type || ' ' || i.identity AS what
  FROM (SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass AS class, oid FROM pg_catalog.pg_proc WHERE prokind = 'a'
        -- Base and shell types; an array comes with its element and is named by it.
        UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, ty.oid FROM pg_catalog.pg_type AS ty
                   WHERE ty.typtype IN ('p', 'b')
                     AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = ty.oid)
        UNION ALL SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, oid FROM pg_catalog.pg_cast
        UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid FROM pg_catalog.pg_collation
        UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid FROM pg_catalog.pg_conversion
        UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, oid FROM pg_catalog.pg_operator
        UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid FROM pg_catalog.pg_opclass
        UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid FROM pg_catalog.pg_opfamily
        -- Added to a built-in operator family; those of a family of one's own are told with it.
        UNION ALL SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass, oid FROM pg_catalog.pg_amop
                   WHERE amopfamily < 16384
        UNION ALL SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass, oid FROM pg_catalog.pg_amproc
                   WHERE amprocfamily < 16384
        UNION ALL SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, oid FROM pg_catalog.pg_am
        UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, oid FROM pg_catalog.pg_language
        UNION ALL SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass, oid FROM pg_catalog.pg_transform
        UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_config
        UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_dict
        UNION ALL SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_parser
        UNION ALL SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_template
        UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid FROM pg_catalog.pg_statistic_ext
        UNION ALL SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid FROM pg_catalog.pg_event_trigger
        UNION ALL SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, oid FROM pg_catalog.pg_publication
        UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid
                    FROM pg_catalog.pg_foreign_data_wrapper
        UNION ALL SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid FROM pg_catalog.pg_foreign_server
        UNION ALL SELECT 'pg_catalog.pg_user_mapping'::pg_catalog.regclass, umid FROM pg_catalog.pg_user_mappings
        UNION ALL SELECT 'pg_catalog.pg_subscription'::pg_catalog.regclass, oid FROM pg_catalog.pg_subscription
                   WHERE subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        UNION ALL SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass, oid
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
UNION ALL
SELECT DISTINCT 'security label of ' || l.objtype || ' ' || l.objname FROM pg_catalog.pg_seclabels AS l
 ORDER BY 1;
