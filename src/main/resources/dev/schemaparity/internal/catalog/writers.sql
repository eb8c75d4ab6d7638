-- Which transactions wrote what an object is made of: the xmin of the catalog rows that it stands in. Asked of the objects
-- that differ only; $1 holds their addresses, CATALOG OID or CATALOG OID PART, as the column stored_at gives them.
--
-- The attribute "presence" is given where rows tell when the object came: most of those of pg_depend stay as they are while
-- it lives. The attribute "" is all that has no entry of its own and stands in the object's one row; an attribute without
-- either, or with no xmin, is told by no row. That is most of what stands in pg_class, whose rows move with columns,
-- constraints, triggers and rewrites of the table.
WITH asked AS MATERIALIZED (
    SELECT a.address,
           format('pg_catalog.%I', split_part(a.address, ' ', 1))::pg_catalog.regclass AS class,
           split_part(a.address, ' ', 2)::pg_catalog.oid AS object,
           coalesce(nullif(split_part(a.address, ' ', 3), ''), '0')::pg_catalog.int4 AS part
      FROM unnest(?) AS a (address)),
-- Catalogs in which an object is one row.
single AS (
              SELECT 'pg_catalog.pg_am'::pg_catalog.regclass AS class, oid, xmin FROM pg_catalog.pg_am
    UNION ALL SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_cast
    UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_collation
    UNION ALL SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_constraint
    UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_conversion
    UNION ALL SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_default_acl
    UNION ALL SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_event_trigger
    UNION ALL SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_extension
    UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid, xmin
                FROM pg_catalog.pg_foreign_data_wrapper
    UNION ALL SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_foreign_server
    UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_language
    UNION ALL SELECT 'pg_catalog.pg_largeobject_metadata'::pg_catalog.regclass, oid, xmin
                FROM pg_catalog.pg_largeobject_metadata
    UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_namespace
    UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_opclass
    UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_operator
    UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_opfamily
    UNION ALL SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_policy
    UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_proc
    UNION ALL SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_publication
    UNION ALL SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_rewrite
    UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_statistic_ext
    UNION ALL SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_transform
    UNION ALL SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_trigger
    UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_ts_config
    UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_ts_dict
    UNION ALL SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_ts_parser
    UNION ALL SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_ts_template
    UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid, xmin FROM pg_catalog.pg_type),
writers (address, attribute, xmin) AS (
    SELECT a.address, '', s.xmin FROM asked AS a JOIN single AS s ON s.class = a.class AND s.oid = a.object
    -- These are never in that one row. Where there is no comment any more, nothing tells who took it away.
    UNION ALL
    SELECT a.address, attribute.name, NULL
      FROM asked AS a
     CROSS JOIN (VALUES ('comment'), ('not null comment'), ('multirange comment'), ('constraint comment'),
                        ('disabled triggers'), ('mappings'), ('members'), ('content'), ('privileges'), ('owner'),
                        ('extension dependencies')) AS attribute (name)
    UNION ALL
    SELECT a.address, 'presence', d.xmin
      FROM asked AS a JOIN pg_catalog.pg_depend AS d ON d.classid = a.class AND d.objid = a.object
     -- A column has no such row, and a default privilege is named by one that changes with it. Of these, CREATE OR REPLACE
     -- or ALTER writes all rows anew.
     WHERE a.part = 0
       AND a.class NOT IN ('pg_catalog.pg_default_acl'::pg_catalog.regclass,
                           'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass,
                           'pg_catalog.pg_language'::pg_catalog.regclass, 'pg_catalog.pg_operator'::pg_catalog.regclass,
                           'pg_catalog.pg_policy'::pg_catalog.regclass, 'pg_catalog.pg_proc'::pg_catalog.regclass,
                           'pg_catalog.pg_rewrite'::pg_catalog.regclass, 'pg_catalog.pg_transform'::pg_catalog.regclass,
                           'pg_catalog.pg_trigger'::pg_catalog.regclass, 'pg_catalog.pg_ts_config'::pg_catalog.regclass,
                           'pg_catalog.pg_type'::pg_catalog.regclass)
    -- So does ALTER DOMAIN, but not of the array type that came with the domain.
    UNION ALL
    SELECT a.address, 'presence', d.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_type AS y ON y.oid = a.object
      JOIN pg_catalog.pg_depend AS d ON d.classid = a.class AND d.objid = y.typarray
     WHERE a.class = 'pg_catalog.pg_type'::pg_catalog.regclass
    -- Another type of a column makes what stands on the column anew: its rows tell when it came if they are not as old.
    UNION ALL
    SELECT a.address, row.what, row.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_depend AS d
        ON d.classid = a.class AND d.objid = a.object AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
     CROSS JOIN LATERAL (SELECT 'columns it stands on', t.xmin
                           FROM pg_catalog.pg_attribute AS t
                          WHERE t.attrelid = d.refobjid AND t.attnum > 0 AND d.refobjsubid IN (t.attnum, 0)
                         UNION ALL
                         SELECT 'tables it stands on', t.xmin
                           FROM pg_catalog.pg_depend AS t
                          WHERE t.classid = d.refclassid AND t.objid = d.refobjid) AS row (what, xmin)
     WHERE a.part = 0
       AND (a.class IN ('pg_catalog.pg_constraint'::pg_catalog.regclass, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass)
            OR EXISTS (SELECT FROM pg_catalog.pg_index AS i WHERE i.indexrelid = a.object))
    UNION ALL
    SELECT a.address, 'comment', d.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_description AS d ON d.classoid = a.class AND d.objoid = a.object AND d.objsubid = a.part
    UNION ALL
    SELECT a.address, 'comment', d.xmin
      FROM asked AS a JOIN pg_catalog.pg_shdescription AS d ON d.classoid = a.class AND d.objoid = a.object
    -- Columns. Without a default it is the column's own row that says so.
    UNION ALL
    SELECT a.address, '', t.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_attribute AS t ON t.attrelid = a.object AND t.attnum = a.part
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND a.part > 0
    UNION ALL
    SELECT a.address, attribute.name, d.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.object AND d.adnum = a.part
     CROSS JOIN (VALUES ('default'), ('generated')) AS attribute (name)
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass
    -- PostgreSQL 18 has a constraint for each NOT NULL.
    UNION ALL
    SELECT a.address, 'not null', n.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_constraint AS n
        ON n.conrelid = a.object AND n.contype = 'n' AND n.conkey = ARRAY[a.part]::pg_catalog.int2[]
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass
    -- Tables.
    UNION ALL
    SELECT a.address, attribute.name, h.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_inherits AS h ON h.inhrelid = a.object
     CROSS JOIN (VALUES ('inherits'), ('partition of'), ('detach pending'), ('attached to')) AS attribute (name)
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND a.part = 0
    UNION ALL
    SELECT a.address, attribute.name, f.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_foreign_table AS f ON f.ftrelid = a.object
     CROSS JOIN (VALUES ('foreign server'), ('foreign options')) AS attribute (name)
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND a.part = 0
    -- Indexes, sequences and views. The options in an index's definition stand in pg_class.
    UNION ALL
    SELECT a.address, attribute.name, i.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_index AS i ON i.indexrelid = a.object
      JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
     CROSS JOIN (VALUES ('definition'), ('clustered'), ('valid')) AS attribute (name)
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND a.part = 0
       AND (attribute.name <> 'definition' OR c.reloptions IS NULL)
    UNION ALL
    SELECT a.address, attribute.name, s.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = a.object
     CROSS JOIN (VALUES ('type'), ('start'), ('increment'), ('minimum'), ('maximum'), ('cache'), ('cycle'))
                AS attribute (name)
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND a.part = 0
    UNION ALL
    SELECT a.address, 'definition', r.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_rewrite AS r ON r.ev_class = a.object AND r.rulename = '_RETURN'
     WHERE a.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND a.part = 0
    -- Types made of several rows. Each label and each column that was ever added or dropped has a row.
    UNION ALL
    SELECT a.address, 'labels', e.xmin
      FROM asked AS a JOIN pg_catalog.pg_enum AS e ON e.enumtypid = a.object
     WHERE a.class = 'pg_catalog.pg_type'::pg_catalog.regclass
    UNION ALL
    SELECT a.address, 'columns', t.xmin
      FROM asked AS a
      JOIN pg_catalog.pg_type AS y ON y.oid = a.object
      JOIN pg_catalog.pg_attribute AS t ON t.attrelid = y.typrelid
     WHERE a.class = 'pg_catalog.pg_type'::pg_catalog.regclass
    -- The database. Its own row moves when it is renamed.
    UNION ALL
    SELECT a.address, CASE s.setrole WHEN 0 THEN 'settings' ELSE 'role settings' END, s.xmin
      FROM asked AS a JOIN pg_catalog.pg_db_role_setting AS s ON s.setdatabase = a.object
     WHERE a.class = 'pg_catalog.pg_database'::pg_catalog.regclass)
SELECT w.address, w.attribute,
       coalesce(array_agg(w.xmin::pg_catalog.text) FILTER (WHERE w.xmin IS NOT NULL), '{}') AS xmins
  FROM writers AS w
 GROUP BY w.address, w.attribute;
