-- A first look at one table: how many rows it has, and a digest that does not depend on their order. It is a sum, as an
-- exclusive or would not see two equal rows; of two hashes, because one could hide a difference in a large table.
SELECT {number} AS number, pg_catalog.count(*) AS rows,
       pg_catalog.concat_ws(' ', pg_catalog.sum(pg_catalog.hashtextextended(r.text COLLATE "C", 0)),
                                 pg_catalog.sum(pg_catalog.hashtextextended(r.text COLLATE "C", 1))) AS digest
  FROM (SELECT (ROW({columns}))::pg_catalog.text AS text FROM {source}) AS r
