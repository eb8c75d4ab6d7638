-- Sequences, those behind an identity included, and of an extension those that it calls the user's.
SELECT format('%I.%I', n.nspname, c.relname) AS name,
       s.seqstart AS start,
       has_schema_privilege(n.oid, 'USAGE') AND has_sequence_privilege(c.oid, 'SELECT') AS readable,
       (SELECT format('%I.%I', tn.nspname, t.relname)
          FROM pg_catalog.pg_depend AS d
          JOIN pg_catalog.pg_class AS t ON t.oid = d.refobjid
          JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.relnamespace
         WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
           AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
           AND d.deptype IN ('a', 'i')) AS owning_table
  FROM pg_catalog.pg_sequence AS s
  JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND (EXISTS (SELECT FROM pg_catalog.pg_extension AS ex WHERE c.oid = ANY (ex.extconfig))
        OR NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                        WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                          AND m.deptype = 'e'))
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
