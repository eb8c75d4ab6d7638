-- The sequences that were used, and how that is said again.
SELECT format('SELECT format(%L, r.last_value, r.is_called) FROM %I.%I AS r WHERE r.is_called OR r.last_value <> %s',
              format('SELECT pg_catalog.setval(%L, %%s, %%L);', replace(format('%I.%I', n.nspname, c.relname), '%', '%%')),
              n.nspname, c.relname, s.seqstart) AS query
  FROM pg_catalog.pg_sequence AS s
  JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relpersistence <> 't'
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
