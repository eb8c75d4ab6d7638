-- The hash of every key and of its row, in an order that both sides share whatever their collation and encoding; and of
-- the single columns where a key says which row is which.
SELECT pg_catalog.sha256(pg_catalog.convert_to((ROW({key}))::pg_catalog.text, 'UTF8')) AS key,
       pg_catalog.sha256(pg_catalog.convert_to((ROW({columns}))::pg_catalog.text, 'UTF8')) AS row,
       ARRAY[{values}]::pg_catalog.int8[]::pg_catalog.text AS values
  FROM {source}
 ORDER BY 1, 2;
