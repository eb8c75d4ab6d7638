-- The values of the rows whose keys have the given hashes, once for equal rows. A long value is cut; its hash is not. The
-- transactions that wrote the oldest and the newest of equal rows say which migration did.
SELECT DISTINCT ON (r.key, r.row) r.key, r.row, r.texts, r.hashes, min(r.writer) OVER equal_rows AS oldest,
       max(r.writer) OVER equal_rows AS newest
  FROM (SELECT pg_catalog.sha256(pg_catalog.convert_to((ROW({key}))::pg_catalog.text, 'UTF8')) AS key,
               pg_catalog.sha256(pg_catalog.convert_to((ROW({columns}))::pg_catalog.text, 'UTF8')) AS row,
               ARRAY[{texts}]::pg_catalog.text[] AS texts,
               ARRAY[{hashes}]::pg_catalog.text[] AS hashes,
               {writer} AS writer
          FROM {source}) AS r
 WHERE r.key = ANY (ARRAY[{keys}]::pg_catalog.bytea[])
WINDOW equal_rows AS (PARTITION BY r.key, r.row)
 ORDER BY r.key, r.row;
