-- All rows of a table, to be recorded, in an order that depends on nothing but what is in them.
SELECT ARRAY[{texts}]::pg_catalog.text[] AS texts
  FROM {source}
 ORDER BY {order};
