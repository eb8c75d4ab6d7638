-- Under which name statements change the rows of which tables, each with its partitions and heirs, and whether a table takes
-- up room, as it does from its first row on, even once that is deleted.
WITH RECURSIVE reached (root, member) AS (
    SELECT c.oid, c.oid
      FROM pg_catalog.pg_class AS c
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     UNION
    SELECT r.root, i.inhrelid FROM reached AS r JOIN pg_catalog.pg_inherits AS i ON i.inhparent = r.member)
SELECT root.relname AS called, format('%I.%I', n.nspname, root.relname) AS root, format('%I.%I', o.nspname, c.relname) AS name,
       c.relkind NOT IN ('r', 'p') OR pg_catalog.pg_relation_size(c.oid) > 0 AS had_rows
  FROM reached AS r
  JOIN pg_catalog.pg_class AS root ON root.oid = r.root
  JOIN pg_catalog.pg_namespace AS n ON n.oid = root.relnamespace
  JOIN pg_catalog.pg_class AS c ON c.oid = r.member
  JOIN pg_catalog.pg_namespace AS o ON o.oid = c.relnamespace
 ORDER BY 2, 3;
