-- What fills the materialized views that are filled, in the order in which they were created: pg_dump makes them empty.
SELECT format('REFRESH MATERIALIZED VIEW %I.%I;', n.nspname, c.relname) AS text
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'm' AND c.relispopulated
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY c.oid;
