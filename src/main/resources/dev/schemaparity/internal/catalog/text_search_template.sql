-- Templates of text search dictionaries. They have no owner.
-- Not in the ddl: comment
SELECT 'text search template' AS kind,
       format('%I.%I', n.nspname, t.tmplname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       CASE WHEN t.tmplinit <> 0 THEN t.tmplinit::pg_catalog.regprocedure::pg_catalog.text END AS init,
       t.tmpllexize::pg_catalog.regprocedure::pg_catalog.text AS lexize,
       obj_description(t.oid, 'pg_ts_template') AS comment,
       format('CREATE TEXT SEARCH TEMPLATE %I.%I (%sLEXIZE = %s);', n.nspname, t.tmplname,
              'INIT = ' || CASE WHEN t.tmplinit <> 0 THEN t.tmplinit END || ', ', t.tmpllexize) AS ddl,
       ARRAY['comment', format('COMMENT ON TEXT SEARCH TEMPLATE %I.%I IS %L;', n.nspname, t.tmplname, obj_description(t.oid, 'pg_ts_template'))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('TEXT SEARCH TEMPLATE %s %s', n.nspname, t.tmplname),
                       format('COMMENT %s TEXT SEARCH TEMPLATE %I', n.nspname, t.tmplname)] END AS dumped_as,
       format('pg_ts_template %s', t.oid) AS stored_at
  FROM pg_catalog.pg_ts_template AS t
  JOIN pg_catalog.pg_namespace AS n ON n.oid = t.tmplnamespace
 WHERE t.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_ts_template'::pg_catalog.regclass AND m.objid = t.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", t.tmplname COLLATE "C";
