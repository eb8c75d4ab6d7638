-- Transforms between a type and a language. A transform goes with either.
-- Not in the ddl: comment
SELECT 'transform' AS kind,
       t.name,
       ARRAY[format('language:%I', l.lanname)]
           || ARRAY(SELECT format('%s:%s', kind, t.type)
                      FROM unnest(ARRAY['base type', 'enum', 'range type', 'composite type', 'domain', 'table', 'view',
                                        'materialized view']) AS kind) AS parents,
       CASE WHEN f.trffromsql <> 0 THEN f.trffromsql::pg_catalog.regprocedure::pg_catalog.text END AS from_sql,
       CASE WHEN f.trftosql <> 0 THEN f.trftosql::pg_catalog.regprocedure::pg_catalog.text END AS to_sql,
       obj_description(f.oid, 'pg_transform') AS comment,
       format('CREATE TRANSFORM %s (%s);', t.name,
              concat_ws(', ',
                        'FROM SQL WITH FUNCTION '
                            || CASE WHEN f.trffromsql <> 0 THEN f.trffromsql::pg_catalog.regprocedure END,
                        'TO SQL WITH FUNCTION '
                            || CASE WHEN f.trftosql <> 0 THEN f.trftosql::pg_catalog.regprocedure END)) AS ddl,
       ARRAY['comment', format('COMMENT ON TRANSFORM %s IS %L;', t.name, obj_description(f.oid, 'pg_transform'))] AS statements,
       ARRAY[format('TRANSFORM - TRANSFORM %s', t.name), format('COMMENT - TRANSFORM %s', t.name)] AS dumped_as,
       format('pg_transform %s', f.oid) AS stored_at
  FROM pg_catalog.pg_transform AS f
  JOIN pg_catalog.pg_language AS l ON l.oid = f.trflang
 CROSS JOIN LATERAL (SELECT format_type(f.trftype, NULL) AS type,
                            format('FOR %s LANGUAGE %I', format_type(f.trftype, NULL), l.lanname) AS name) AS t
 WHERE f.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_transform'::pg_catalog.regclass AND m.objid = f.oid
                      AND m.deptype = 'e')
 ORDER BY t.name COLLATE "C";
