-- The server's own catalogs and their columns, which are held against the ledger: a newer server may have others.
SELECT c.relname AS catalog,
       array_agg(a.attname::pg_catalog.text) AS columns
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_attribute AS a
    -- The second condition follows from the first: an index can find it.
    ON a.attrelid = c.oid AND a.attrelid < 16384 AND a.attnum > 0 AND NOT a.attisdropped
 WHERE c.relkind = 'r' AND c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.oid < 16384
 GROUP BY c.relname;
