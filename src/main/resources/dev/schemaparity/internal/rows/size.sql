-- How much there is to record of one table: rows, and bytes of their text.
SELECT {number} AS number, pg_catalog.count(*) AS rows,
       coalesce(pg_catalog.sum(pg_catalog.octet_length((ROW({columns}))::pg_catalog.text)), 0) AS bytes
  FROM {source}
