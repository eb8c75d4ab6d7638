-- What drops each object of a database, the youngest first. What an extension brought stays with it. What goes with its
-- table names that one's drop: it is wanted where the table stays.
WITH object AS (
    SELECT c.tableoid AS class, c.oid FROM pg_catalog.pg_class AS c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_proc
    UNION ALL SELECT t.tableoid, t.oid FROM pg_catalog.pg_type AS t
               WHERE t.typtype <> 'm'
                 AND (t.typrelid = 0 OR EXISTS (SELECT FROM pg_catalog.pg_class AS r WHERE r.oid = t.typrelid AND r.relkind = 'c'))
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_namespace WHERE nspname <> 'public' AND nspname !~ '^pg_'
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_operator
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_opclass
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_opfamily
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_cast
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_collation
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_conversion
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_language
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_transform
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_am
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_ts_config
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_ts_dict
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_ts_parser
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_ts_template
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_foreign_data_wrapper
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_foreign_server
    -- Few may read the table; the view withholds only what the mappings say.
    UNION ALL SELECT 'pg_catalog.pg_user_mapping'::pg_catalog.regclass::pg_catalog.oid, umid FROM pg_catalog.pg_user_mappings
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_event_trigger
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_publication
    UNION ALL SELECT tableoid, oid FROM pg_catalog.pg_statistic_ext)
SELECT o.oid,
       format('DROP %s %s;', w.word, w.identity) AS statement,
       -- What is needed in a circle goes at once, and may be gone then.
       CASE WHEN i.type <> 'schema' THEN format('DROP %s IF EXISTS %s CASCADE;', w.word, w.identity) END AS forced,
       NULL AS of_table
  FROM object AS o
 CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, 0) AS i
 CROSS JOIN LATERAL (
       SELECT CASE i.type WHEN 'statistics object' THEN 'STATISTICS' WHEN 'foreign-data wrapper' THEN 'FOREIGN DATA WRAPPER'
                          -- Without arguments, an aggregate alone would want a star.
                          WHEN 'aggregate' THEN 'ROUTINE'
                          WHEN 'user mapping' THEN 'USER MAPPING FOR'
                          ELSE upper(i.type) END,
              CASE WHEN i.type = 'user mapping'
                   THEN (SELECT format('%s SERVER %I', CASE u.umuser WHEN 0 THEN 'PUBLIC'
                                                                   ELSE quote_ident(pg_get_userbyid(u.umuser)) END, u.srvname)
                           FROM pg_catalog.pg_user_mappings AS u WHERE u.umid = o.oid)
                   ELSE i.identity END) AS w (word, identity)
 WHERE o.oid >= 16384
   AND i.schema IS DISTINCT FROM 'pg_toast' AND coalesce(i.schema, '') !~ '^pg_(toast_)?temp_'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = o.class AND d.objid = o.oid AND d.objsubid = 0
                      -- An extension's, a part of something else, or a sequence that a column owns.
                      AND (d.deptype IN ('e', 'i', 'P', 'S')
                           OR d.deptype = 'a' AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                              AND d.refobjsubid <> 0))
UNION ALL
SELECT p.oid,
       CASE i.type WHEN 'index' THEN format('DROP INDEX %s;', i.identity)
                   WHEN 'table constraint' THEN format('ALTER %s %s DROP CONSTRAINT %I;', upper(t.type), t.identity, p.name)
                   WHEN 'table column' THEN format('ALTER TABLE %s DROP COLUMN %I;', t.identity, p.name)
                   WHEN 'foreign table column' THEN format('ALTER FOREIGN TABLE %s DROP COLUMN %I;', t.identity, p.name)
                   ELSE format('DROP %s %I ON %s;', upper(i.type), p.name, t.identity) END,
       NULL, format('DROP %s %s;', upper(t.type), t.identity)
  FROM (SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid AS class, indexrelid AS oid, 0 AS column_number,
               indrelid AS rel, NULL::pg_catalog.name AS name FROM pg_catalog.pg_index
        -- What a partition or a child has inherited goes with the parent's.
        UNION ALL SELECT tableoid, oid, 0, conrelid, conname FROM pg_catalog.pg_constraint WHERE conrelid <> 0 AND coninhcount = 0
        UNION ALL SELECT tableoid, oid, 0, tgrelid, tgname FROM pg_catalog.pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT tableoid, oid, 0, ev_class, rulename FROM pg_catalog.pg_rewrite WHERE rulename <> '_RETURN'
        UNION ALL SELECT tableoid, oid, 0, polrelid, polname FROM pg_catalog.pg_policy
        UNION ALL SELECT c.tableoid, c.oid, a.attnum, c.oid, a.attname
                    FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
                   WHERE c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0)
       AS p (class, oid, column_number, rel, name)
 CROSS JOIN LATERAL pg_identify_object(p.class, p.oid, p.column_number) AS i
 CROSS JOIN LATERAL pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, p.rel, 0) AS t
 WHERE p.oid >= 16384 AND t.type IN ('table', 'foreign table', 'view', 'materialized view') AND t.schema <> 'pg_toast'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = p.class AND d.objid = p.oid AND d.objsubid = 0 AND d.deptype IN ('e', 'i', 'P', 'S')
                      AND p.column_number = 0)
UNION ALL
-- What default privileges give beside the usual, and what of the usual they withhold.
SELECT a.oid,
       format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s %s %s ON %s %s %s;', pg_get_userbyid(a.defaclrole),
              ' IN SCHEMA ' || quote_ident(n.nspname), c.verb, c.privilege_type, k.objects, c.preposition,
              CASE c.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(c.grantee)) END), NULL, NULL
  FROM pg_catalog.pg_default_acl AS a
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = a.defaclnamespace
  JOIN (VALUES ('r', 'r', 'TABLES'), ('S', 's', 'SEQUENCES'), ('f', 'f', 'FUNCTIONS'), ('T', 'T', 'TYPES'),
               ('n', 'n', 'SCHEMAS'), ('L', 'L', 'LARGE OBJECTS')) AS k (type, usual, objects)
    ON k.type = a.defaclobjtype::pg_catalog.text
 CROSS JOIN LATERAL (SELECT CASE WHEN a.defaclnamespace = 0 THEN acldefault(k.usual::pg_catalog."char", a.defaclrole)
                                 END AS acl) AS usual
 CROSS JOIN LATERAL (
       (SELECT 'REVOKE' AS verb, 'FROM' AS preposition, x.privilege_type, x.grantee FROM aclexplode(a.defaclacl) AS x
        EXCEPT SELECT 'REVOKE', 'FROM', x.privilege_type, x.grantee FROM aclexplode(usual.acl) AS x)
       UNION ALL
       (SELECT 'GRANT', 'TO', x.privilege_type, x.grantee FROM aclexplode(usual.acl) AS x
        EXCEPT SELECT 'GRANT', 'TO', x.privilege_type, x.grantee FROM aclexplode(a.defaclacl) AS x)) AS c
 ORDER BY 1 DESC, 2;
