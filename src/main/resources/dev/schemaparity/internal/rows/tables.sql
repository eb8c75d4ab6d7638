-- What holds rows of its own: ordinary tables, partitioned tables with all their partitions, and materialized views. Of an
-- extension, its configuration tables, and of these the rows that it calls the user's. A partitioned table with a foreign
-- partition cannot be read as one without reading elsewhere: its own partitions stand for it.
SELECT CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind,
       format('%I.%I', n.nspname, c.relname) AS name,
       format('%s.%s', n.nspname, c.relname) AS plain_name,
       -- The rows of an inheriting table are its own.
       concat_ws(' ', CASE WHEN c.relkind <> 'p' THEN 'ONLY' END, format('%I.%I', n.nspname, c.relname), e.condition)
           AS source,
       -- The same for a statement that somebody is to run; ONLY makes a difference where others inherit.
       concat_ws(' ', CASE WHEN c.relkind = 'r' AND c.relhassubclass THEN 'ONLY' END,
                 format('%I.%I', n.nspname, c.relname)) AS target,
       has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND NOT row_security_active(c.oid)
           AS readable,
       c.relispopulated AS populated,
       -- A heap without a page has no row; whatever else there is must be asked.
       CASE WHEN c.relkind = 'p'
            THEN EXISTS (SELECT FROM pg_partition_tree(c.oid) AS l
                                JOIN pg_catalog.pg_class AS lc ON lc.oid = l.relid
                                JOIN pg_catalog.pg_am AS la ON la.oid = lc.relam
                          WHERE l.isleaf AND (la.amname <> 'heap' OR pg_relation_size(lc.oid) > 0))
            ELSE am.amname <> 'heap' OR pg_relation_size(c.oid) > 0 END AS may_hold_rows,
       -- Whoever else stores rows need not know which transaction wrote them.
       CASE WHEN c.relkind = 'p'
            THEN NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) AS l
                                    JOIN pg_catalog.pg_class AS lc ON lc.oid = l.relid
                                    JOIN pg_catalog.pg_am AS la ON la.oid = lc.relam
                              WHERE l.isleaf AND la.amname <> 'heap')
            ELSE am.amname = 'heap' END AS tells_writers,
       ARRAY(SELECT a.attname::pg_catalog.text
               FROM pg_catalog.pg_index AS i
              CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS x (attnum, position)
               JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = x.attnum
              -- What an index merely INCLUDEs comes last.
              WHERE i.indrelid = c.oid AND i.indisprimary AND i.indisvalid AND x.position <= i.indnkeyatts
              ORDER BY x.position) AS key,
       -- What a materialized view takes its rows from, be it through views.
       CASE WHEN c.relkind = 'm' THEN
            ARRAY(WITH RECURSIVE reads (oid) AS (
                      SELECT c.oid
                       UNION
                      SELECT d.refobjid
                        FROM reads AS v
                        JOIN pg_catalog.pg_rewrite AS w ON w.ev_class = v.oid
                        JOIN pg_catalog.pg_depend AS d
                          ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = w.oid
                         AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass)
                  SELECT format('%I.%I', rn.nspname, r.relname)
                    FROM reads
                    JOIN pg_catalog.pg_class AS r ON r.oid = reads.oid AND r.oid <> c.oid
                    JOIN pg_catalog.pg_namespace AS rn ON rn.oid = r.relnamespace)
            ELSE '{}' END AS reads
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
  LEFT JOIN LATERAL (SELECT x.condition
                       FROM pg_catalog.pg_extension AS ex
                      CROSS JOIN LATERAL ROWS FROM (unnest(ex.extconfig), unnest(ex.extcondition)) AS x (oid, condition)
                      WHERE x.oid = c.oid) AS e ON true
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND CASE WHEN c.relkind IN ('r', 'p') AND c.relispartition
                 THEN c.relkind = 'r'
                  AND EXISTS (SELECT FROM pg_partition_tree(pg_partition_root(c.oid)) AS l
                                     JOIN pg_catalog.pg_class AS f ON f.oid = l.relid AND f.relkind = 'f')
            WHEN c.relkind = 'p'
                 THEN NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) AS l
                                         JOIN pg_catalog.pg_class AS f ON f.oid = l.relid AND f.relkind = 'f')
            ELSE c.relkind IN ('r', 'm') END
   AND (e.condition IS NOT NULL
        OR NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                        WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                          AND m.deptype = 'e'))
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
