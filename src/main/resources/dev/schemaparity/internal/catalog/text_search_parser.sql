-- Text search parsers. They have no owner.
-- Not in the ddl: comment
SELECT 'text search parser' AS kind,
       format('%I.%I', n.nspname, p.prsname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       p.prsstart::pg_catalog.regprocedure::pg_catalog.text AS start,
       p.prstoken::pg_catalog.regprocedure::pg_catalog.text AS gettoken,
       p.prsend::pg_catalog.regprocedure::pg_catalog.text AS "end",
       p.prslextype::pg_catalog.regprocedure::pg_catalog.text AS lextypes,
       CASE WHEN p.prsheadline <> 0 THEN p.prsheadline::pg_catalog.regprocedure::pg_catalog.text END
           AS headline,
       obj_description(p.oid, 'pg_ts_parser') AS comment,
       format('CREATE TEXT SEARCH PARSER %I.%I (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s%s);', n.nspname,
              p.prsname, p.prsstart, p.prstoken, p.prsend, p.prslextype,
              ', HEADLINE = ' || CASE WHEN p.prsheadline <> 0 THEN p.prsheadline END) AS ddl,
       ARRAY['comment', format('COMMENT ON TEXT SEARCH PARSER %I.%I IS %L;', n.nspname, p.prsname, obj_description(p.oid, 'pg_ts_parser'))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('TEXT SEARCH PARSER %s %s', n.nspname, p.prsname),
                       format('COMMENT %s TEXT SEARCH PARSER %I', n.nspname, p.prsname)] END AS dumped_as,
       format('pg_ts_parser %s', p.oid) AS stored_at
  FROM pg_catalog.pg_ts_parser AS p
  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.prsnamespace
 WHERE p.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass AND m.objid = p.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", p.prsname COLLATE "C";
