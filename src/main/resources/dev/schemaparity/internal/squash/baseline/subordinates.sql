-- Which entries of pg_dump belong beside the table that they are about, by the keys of both: what a reader looks for
-- there. Partitions and inheriting tables, and those that have some, are left out: there the order decides what a
-- constraint is taken from.
WITH plain AS (
    SELECT c.oid, n.nspname, c.relname, format('TABLE %s %s', n.nspname, c.relname) AS key
      FROM pg_catalog.pg_class AS c
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND NOT c.relispartition
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits AS h WHERE c.oid IN (h.inhrelid, h.inhparent)))
SELECT p.key AS table_key, s.key
  FROM plain AS p
 CROSS JOIN LATERAL (
       SELECT 1 AS place, format('COMMENT %s TABLE %s', p.nspname, p.relname) AS key
       UNION ALL
       SELECT 2, format('COMMENT %s COLUMN %s.%s', p.nspname, p.relname, a.attname)
         FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = p.oid AND a.attnum > 0 AND NOT a.attisdropped
       UNION ALL
       SELECT 3, format('%s %s %s', w.word, n.nspname, s.relname)
         FROM pg_catalog.pg_depend AS d
         JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
         JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
        CROSS JOIN unnest(ARRAY['SEQUENCE', 'SEQUENCE OWNED BY']) AS w (word)
        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
          AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = p.oid AND d.deptype IN ('a', 'i')
       UNION ALL
       SELECT 4, format('DEFAULT %s %s %s', p.nspname, p.relname, a.attname)
         FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = p.oid AND a.attnum > 0 AND NOT a.attisdropped
       UNION ALL
       SELECT 5, format('%s %s %s %s', w.word, p.nspname, p.relname, o.conname)
         FROM pg_catalog.pg_constraint AS o
        CROSS JOIN unnest(ARRAY['CONSTRAINT', 'CHECK CONSTRAINT']) AS w (word)
        WHERE o.conrelid = p.oid AND o.contype IN ('p', 'u', 'x', 'c', 'n')
       UNION ALL
       SELECT 6, format('INDEX %s %s', n.nspname, i.relname)
         FROM pg_catalog.pg_index AS x
         JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
         JOIN pg_catalog.pg_namespace AS n ON n.oid = i.relnamespace
        WHERE x.indrelid = p.oid
       UNION ALL
       SELECT 7, format('STATISTICS %s %s', n.nspname, x.stxname)
         FROM pg_catalog.pg_statistic_ext AS x
         JOIN pg_catalog.pg_namespace AS n ON n.oid = x.stxnamespace
        WHERE x.stxrelid = p.oid
       UNION ALL
       SELECT 8, format('COMMENT %s %s %s', n.nspname, w.word, i.relname)
         FROM pg_catalog.pg_index AS x
         JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
         JOIN pg_catalog.pg_namespace AS n ON n.oid = i.relnamespace
        CROSS JOIN unnest(ARRAY['INDEX']) AS w (word)
        WHERE x.indrelid = p.oid
       UNION ALL
       SELECT 9, format('COMMENT %s CONSTRAINT %s ON %s', p.nspname, o.conname, p.relname)
         FROM pg_catalog.pg_constraint AS o WHERE o.conrelid = p.oid AND o.contype <> 'f') AS s (place, key)
 ORDER BY p.key COLLATE "C", s.place, s.key COLLATE "C";
