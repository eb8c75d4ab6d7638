-- Casts. A cast goes with either of its types; the one from a range to its multirange comes with the type.
-- Not in the ddl: comment
SELECT 'cast' AS kind,
       t.name,
       ARRAY(SELECT format('%s:%s', kind, type)
               FROM unnest(ARRAY['base type', 'enum', 'range type', 'composite type', 'domain', 'table', 'view',
                                 'materialized view']) AS kind
              CROSS JOIN unnest(ARRAY[t.source, t.target]) AS type) AS parents,
       CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'i' THEN 'in and out' ELSE 'binary coercible' END AS method,
       CASE WHEN c.castfunc <> 0 THEN c.castfunc::pg_catalog.regprocedure::pg_catalog.text END AS function,
       CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END AS context,
       obj_description(c.oid, 'pg_cast') AS comment,
       format('CREATE CAST %s %s%s;', t.name,
              CASE c.castmethod WHEN 'f' THEN format('WITH FUNCTION %s', c.castfunc::pg_catalog.regprocedure)
                                WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
              CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END) AS ddl,
       ARRAY['comment', format('COMMENT ON CAST %s IS %L;', t.name, obj_description(c.oid, 'pg_cast'))] AS statements,
       ARRAY[format('CAST - CAST %s', t.name), format('COMMENT - CAST %s', t.name)] AS dumped_as,
       format('pg_cast %s', c.oid) AS stored_at
  FROM pg_catalog.pg_cast AS c
 CROSS JOIN LATERAL (SELECT format_type(c.castsource, NULL) AS source, format_type(c.casttarget, NULL) AS target,
                            format('(%s AS %s)', format_type(c.castsource, NULL), format_type(c.casttarget, NULL))
                                AS name) AS t
 WHERE c.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype IN ('e', 'i'))
 ORDER BY t.name COLLATE "C";
