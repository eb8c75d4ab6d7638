-- Access methods of tables and indexes. They have no owner.
-- Not in the ddl: comment
SELECT 'access method' AS kind,
       quote_ident(a.amname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       CASE a.amtype WHEN 'i' THEN 'index' ELSE 'table' END AS type,
       a.amhandler::pg_catalog.regprocedure::pg_catalog.text AS handler,
       obj_description(a.oid, 'pg_am') AS comment,
       format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s;', a.amname,
              CASE a.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END, a.amhandler) AS ddl,
       ARRAY['comment', format('COMMENT ON ACCESS METHOD %I IS %L;', a.amname, obj_description(a.oid, 'pg_am'))] AS statements,
       ARRAY['ACCESS METHOD - ' || a.amname, format('COMMENT - ACCESS METHOD %I', a.amname)] AS dumped_as,
       format('pg_am %s', a.oid) AS stored_at
  FROM pg_catalog.pg_am AS a
 WHERE a.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_am'::pg_catalog.regclass AND m.objid = a.oid
                      AND m.deptype = 'e')
 ORDER BY a.amname COLLATE "C";
