-- The tables of publications. The columns are sorted, because their order has no meaning here; where the order of the
-- table's columns differs, the table says so.
SELECT 'publication table' AS kind,
       format('%I.%I.%I', p.pubname, n.nspname, c.relname) AS name,
       ARRAY['publication:' || quote_ident(p.pubname), format('table:%I.%I', n.nspname, c.relname)] AS parents,
       b.columns,
       b.filter,
       concat(format('ALTER PUBLICATION %I ADD TABLE ONLY %I.%I', p.pubname, n.nspname, c.relname),
              ' (' || b.columns || ')', ' WHERE ' || b.filter, ';') AS ddl,
       ARRAY[format('PUBLICATION TABLE %s %s %s', n.nspname, p.pubname, c.relname)] AS dumped_as
  FROM (VALUES (NULL::pg_catalog.int2[], NULL::pg_catalog.pg_node_tree)) AS older (prattrs, prqual),
       pg_catalog.pg_publication_rel AS r
  JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid
  JOIN pg_catalog.pg_class AS c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 -- Before PostgreSQL 15 the names of these columns mean those above, which are always null.
 CROSS JOIN LATERAL (SELECT (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C")
                               FROM pg_catalog.pg_attribute AS a
                              WHERE a.attrelid = c.oid AND a.attnum = ANY (prattrs)) AS columns,
                            pg_get_expr(prqual, c.oid) AS filter
                       FROM pg_catalog.pg_publication_rel AS x WHERE x.oid = r.oid) AS b
 ORDER BY 2;
