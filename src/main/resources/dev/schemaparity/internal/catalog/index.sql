-- Indexes of tables and materialized views. An index behind a constraint has that constraint as its parent, and its
-- definition is left to it. An index of a partition that is attached to a partitioned index names that one as a parent.
-- Hidden from pg_dump: valid, ready
-- Not in the ddl: options, tablespace, clustered, statistics_targets, extension_dependencies, comment
SELECT 'index' AS kind,
       format('%I.%I', n.nspname, c.relname) AS name,
       CASE WHEN k.oid IS NOT NULL
            THEN ARRAY[format('%s:%I.%I.%I', CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint'
                                                            ELSE 'exclusion constraint' END,
                              n.nspname, r.relname, k.conname)]
            ELSE ARRAY[format('%s:%I.%I', CASE r.relkind WHEN 'm' THEN 'materialized view' ELSE 'table' END,
                              n.nspname, r.relname)] END
           -- Its storage parameters are written in the definition of the constraint.
           || CASE WHEN k.contype = 'x'
                   THEN ARRAY[format('exclusion constraint/definition -> options:%I.%I.%I', n.nspname, r.relname, k.conname)]
                   ELSE '{}' END
           || CASE WHEN at.parent IS NULL THEN '{}'
                   ELSE ARRAY[format('index:%s', at.parent),
                              format('index/definition -> definition:%s', at.parent),
                              format('table/partition of -> presence:%I.%I', n.nspname, r.relname),
                              format('table/partition of -> attached to:%I.%I', n.nspname, r.relname)] END AS parents,
       CASE WHEN k.oid IS NULL THEN def.text END AS definition,
       at.parent AS attached_to,
       CASE WHEN k.oid IS NOT NULL THEN
            array_to_string(ARRAY(SELECT o FROM unnest(c.reloptions) AS o ORDER BY o COLLATE "C"), ', ') END AS options,
       t.spcname AS tablespace,
       i.indisclustered::pg_catalog.text AS clustered,
       i.indisvalid::pg_catalog.text AS valid,
       (i.indisready AND i.indislive)::pg_catalog.text AS ready,
       -- Only expressions have any.
       CASE WHEN i.indexprs IS NOT NULL THEN
           (SELECT string_agg(format('%s: %s', a.attnum, a.attstattarget), ', ' ORDER BY a.attnum)
              FROM pg_catalog.pg_attribute AS a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attstattarget >= 0) END AS statistics_targets,
       -- What ALTER ... DEPENDS ON EXTENSION leaves: dropped with the extension, of which it is no part.
       (SELECT string_agg(quote_ident(x.extname), ', ' ORDER BY x.extname COLLATE "C")
          FROM pg_catalog.pg_depend AS xd
          JOIN pg_catalog.pg_extension AS x ON x.oid = xd.refobjid
         WHERE xd.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND xd.objid = c.oid AND xd.deptype = 'x'
           AND xd.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass) AS extension_dependencies,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       -- Read of what differs only:
       CASE WHEN k.oid IS NULL THEN
            format($$SELECT pg_temp.stand_in(%1$L);
                     {"text};
                     SELECT pg_temp.sort_options(%2$L::pg_catalog.regclass);
                     SELECT pg_get_indexdef(%2$L::pg_catalog.regclass)$$,
                   format('%I.%I', n.nspname, r.relname), format('%I.%I', n.nspname, c.relname)) END
           AS shadow_of_definition,
       CASE -- The server writes ON ONLY, which would leave the partitions without it.
            WHEN k.oid IS NULL AND c.relkind = 'I' AND i.indisvalid
            THEN format('%s ON %s;', start.text, substr(def.text, length(start.text || ' ON ONLY ') + 1))
            WHEN k.oid IS NULL THEN def.text || ';'
            ELSE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s;', n.nspname, r.relname, k.conname,
                        pg_get_constraintdef(k.oid)) END AS ddl,
       ARRAY['presence', CASE WHEN k.oid IS NOT NULL THEN '' END,
             'attached_to:absent', CASE WHEN at.parent IS NOT NULL THEN
                 format('ALTER INDEX %s ATTACH PARTITION %I.%I;', at.parent, n.nspname, c.relname) END,
             'options:set', format('ALTER INDEX %I.%I', n.nspname, c.relname),
             'tablespace', format('ALTER INDEX %I.%I SET TABLESPACE %I;', n.nspname, c.relname,
                                  coalesce(t.spcname, 'pg_default')),
             'clustered', CASE WHEN i.indisclustered THEN
                 format('ALTER TABLE %I.%I CLUSTER ON %I;', n.nspname, r.relname, c.relname) END,
             'statistics_targets', (SELECT string_agg(format('ALTER INDEX %I.%I ALTER COLUMN %s SET STATISTICS %s;',
                                                             n.nspname, c.relname, a.attnum, a.attstattarget), E'\n'
                                                      ORDER BY a.attnum)
                                      FROM pg_catalog.pg_attribute AS a
                                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attstattarget >= 0),
             'extension_dependencies:each', format('ALTER INDEX %I.%I DEPENDS ON EXTENSION', n.nspname, c.relname),
             'name', CASE WHEN k.oid IS NULL THEN format('ALTER INDEX %I.%I RENAME TO', n.nspname, c.relname) END,
             'comment', format('COMMENT ON INDEX %I.%I IS %L;', n.nspname, c.relname, obj_description(c.oid, 'pg_class'))]
           AS statements,
       ARRAY[format('INDEX %s %s', n.nspname, c.relname),
             format('INDEX ATTACH %s %s', n.nspname, c.relname),
             format('COMMENT %s INDEX %I', n.nspname, c.relname)]
           || CASE WHEN k.oid IS NOT NULL THEN ARRAY[format('CONSTRAINT %s %s %s', n.nspname, r.relname, k.conname)]
                   ELSE '{}' END AS dumped_as,
       format('pg_class %s', c.oid) AS stored_at
  FROM pg_catalog.pg_index AS i
  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_class AS r ON r.oid = i.indrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_constraint AS k ON k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_catalog.pg_tablespace AS t ON t.oid = c.reltablespace
  LEFT JOIN LATERAL (SELECT format('%I.%I', pn.nspname, p.relname) AS parent
                       FROM pg_catalog.pg_inherits AS h
                       JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
                       JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
                      WHERE h.inhrelid = c.oid) AS at ON c.relispartition
  -- The deparsing of indexes is the dearest part of reading a catalog: once for each.
  LEFT JOIN LATERAL (SELECT pg_get_indexdef(c.oid) AS text OFFSET 0) AS def ON k.oid IS NULL
  CROSS JOIN LATERAL (SELECT format('CREATE %sINDEX %I', CASE WHEN i.indisunique THEN 'UNIQUE ' END, c.relname))
       AS start (text)
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid IN (c.oid, r.oid)
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
