-- The columns of some tables, in their order.
SELECT format('%I.%I', n.nspname, c.relname) AS table_name,
       a.attname AS name,
       quote_ident(a.attname) AS quoted,
       format_type(a.atttypid, a.atttypmod) AS type,
       -- What a function said when the row was written is stored, whatever it would say now.
       CASE a.attgenerated WHEN 's' THEN pg_get_expr(d.adbin, d.adrelid) END AS generated,
       a.attidentity = 'a' AS identity_always,
       -- Whether a statement can look for a value of it with an equals sign.
       CASE WHEN ty.typtype = 'd' THEN ty.typbasetype ELSE ty.oid END
           IN (SELECT o.opcintype
                 FROM pg_catalog.pg_opclass AS o
                 JOIN pg_catalog.pg_am AS m ON m.oid = o.opcmethod AND m.amname = 'btree'
                WHERE o.opcdefault)
           OR ty.typtype IN ('e', 'r') OR ty.oid = 'pg_catalog.varchar'::pg_catalog.regtype AS comparable,
       -- A default that calls what is not immutable may give another value in every build. Found in the tree, not in its
       -- text: a call of such a function, or CURRENT_TIMESTAMP and its like, which are a kind of node.
       CASE WHEN a.attgenerated = ''
             AND (d.adbin::pg_catalog.text LIKE '%{SQLVALUEFUNCTION %'
                  OR EXISTS (SELECT FROM regexp_matches(d.adbin::pg_catalog.text, ':funcid (\d+)', 'g') AS call
                                    JOIN pg_catalog.pg_proc AS p ON p.oid = call[1]::pg_catalog.oid
                              WHERE p.provolatile <> 'i'
                                AND p.oid <> 'pg_catalog.nextval(regclass)'::pg_catalog.regprocedure))
            THEN pg_get_expr(d.adbin, d.adrelid) END AS changing_default
  FROM unnest(ARRAY[{tables}]::pg_catalog.regclass[]) AS t (oid)
  JOIN pg_catalog.pg_class AS c ON c.oid = t.oid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       -- A virtual column follows from the others.
   AND a.attgenerated <> 'v'
  JOIN pg_catalog.pg_type AS ty ON ty.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 ORDER BY c.oid, a.attnum;
