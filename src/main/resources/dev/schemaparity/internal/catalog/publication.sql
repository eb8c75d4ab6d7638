-- Publications. The tables and schemas that are in them are kinds of their own.
-- Not in the ddl: owner, comment
SELECT 'publication' AS kind,
       quote_ident(p.pubname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       p.puballtables::pg_catalog.text AS all_tables,
       b.operations,
       p.pubviaroot::pg_catalog.text AS via_partition_root,
       CASE WHEN b.generated <> 'n' THEN CASE b.generated WHEN 's' THEN 'stored' ELSE b.generated END END
           AS generated_columns,
       pg_get_userbyid(p.pubowner) AS owner,
       obj_description(p.oid, 'pg_publication') AS comment,
       format('CREATE PUBLICATION %I%s WITH (publish = %L%s%s);', p.pubname,
              CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE '' END, b.operations,
              CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END,
              CASE WHEN b.generated = 's' THEN ', publish_generated_columns = stored' ELSE '' END) AS ddl,
       ARRAY['comment', format('COMMENT ON PUBLICATION %I IS %L;', p.pubname, obj_description(p.oid, 'pg_publication')),
             'owner', format('ALTER PUBLICATION %I OWNER TO %I;', p.pubname, pg_get_userbyid(p.pubowner)),
             'operations', format('ALTER PUBLICATION %I SET (publish = %L);', p.pubname, b.operations),
             'via_partition_root', format('ALTER PUBLICATION %I SET (publish_via_partition_root = %s);', p.pubname,
                                 p.pubviaroot::pg_catalog.text),
             'generated_columns', CASE WHEN b.generated <> '' THEN
                 format('ALTER PUBLICATION %I SET (publish_generated_columns = %s);', p.pubname,
                        CASE b.generated WHEN 's' THEN 'stored' ELSE 'none' END) END] AS statements,
       ARRAY['PUBLICATION - ' || p.pubname, format('COMMENT - PUBLICATION %I', p.pubname)] AS dumped_as,
       format('pg_publication %s', p.oid) AS stored_at
  FROM (VALUES (NULL::pg_catalog.text)) AS older (pubgencols),
       pg_catalog.pg_publication AS p
 CROSS JOIN LATERAL (SELECT concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                                      CASE WHEN p.pubupdate THEN 'update' END,
                                      CASE WHEN p.pubdelete THEN 'delete' END,
                                      CASE WHEN p.pubtruncate THEN 'truncate' END) AS operations,
                            -- Before PostgreSQL 18 the name means the column above, which is always null.
                            (SELECT pubgencols::pg_catalog.text FROM pg_catalog.pg_publication AS x WHERE x.oid = p.oid)
                                AS generated) AS b
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_publication'::pg_catalog.regclass AND m.objid = p.oid
                      AND m.deptype = 'e')
 ORDER BY p.pubname COLLATE "C";
