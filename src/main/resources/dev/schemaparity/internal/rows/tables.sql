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
       c.relkind = 'p' OR am.amname <> 'heap' OR pg_relation_size(c.oid) > 0 AS may_hold_rows,
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
            ELSE '{}' END AS reads,
       k.names, k.quoted, k.types, k.generated, k.identity, k.comparable, k.defaults
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
  LEFT JOIN LATERAL (SELECT x.condition
                       FROM pg_catalog.pg_extension AS ex
                      CROSS JOIN LATERAL ROWS FROM (unnest(ex.extconfig), unnest(ex.extcondition)) AS x (oid, condition)
                      WHERE x.oid = c.oid) AS e ON true
 CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(a.attname::pg_catalog.text ORDER BY a.attnum), '{}') AS names,
              coalesce(array_agg(quote_ident(a.attname) ORDER BY a.attnum), '{}') AS quoted,
              coalesce(array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum), '{}') AS types,
              -- Its value follows from the others.
              coalesce(array_agg(a.attgenerated <> '' ORDER BY a.attnum), '{}') AS generated,
              coalesce(array_agg(a.attidentity = 'a' ORDER BY a.attnum), '{}') AS identity,
              -- Whether a statement can look for a value with IS NOT DISTINCT FROM.
              coalesce(array_agg(EXISTS (SELECT FROM pg_catalog.pg_opclass AS o
                                          JOIN pg_catalog.pg_am AS m ON m.oid = o.opcmethod AND m.amname = 'btree'
                                         WHERE o.opcdefault AND o.opcintype = a.atttypid
                                            OR o.opcdefault AND ty.typtype = 'd' AND o.opcintype = ty.typbasetype)
                                     OR ty.typtype IN ('e', 'r') OR a.atttypid = 'pg_catalog.varchar'::pg_catalog.regtype
                                 ORDER BY a.attnum), '{}') AS comparable,
              -- A default that calls what is not immutable may give another value in every build. Found in the tree, not in
              -- its text: a call of such a function, or CURRENT_TIMESTAMP and its like, which are a kind of node.
              coalesce(array_agg(CASE WHEN a.attgenerated = '' AND a.attidentity = ''
                                       AND (d.adbin::pg_catalog.text LIKE '%{SQLVALUEFUNCTION %'
                                            OR EXISTS (SELECT FROM regexp_matches(d.adbin::pg_catalog.text,
                                                                                  ':funcid (\d+)', 'g') AS call
                                                         JOIN pg_catalog.pg_proc AS p
                                                           ON p.oid = call[1]::pg_catalog.oid
                                                        WHERE p.provolatile <> 'i'
                                                          AND p.oid <> 'pg_catalog.nextval(regclass)'
                                                                           ::pg_catalog.regprocedure))
                                      THEN pg_get_expr(d.adbin, d.adrelid) END ORDER BY a.attnum), '{}') AS defaults
         FROM pg_catalog.pg_attribute AS a
         JOIN pg_catalog.pg_type AS ty ON ty.oid = a.atttypid
         LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS k
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
