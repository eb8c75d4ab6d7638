-- Text search dictionaries. The options are read as the catalog has them, a text that pg_dump shows as it is: their order
-- has no meaning to the templates of the server, but may have to another.
-- Not in the ddl: owner, comment
SELECT 'text search dictionary' AS kind,
       format('%I.%I', n.nspname, d.dictname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       t.template,
       d.dictinitoption AS options,
       pg_get_userbyid(d.dictowner) AS owner,
       obj_description(d.oid, 'pg_ts_dict') AS comment,
       format('CREATE TEXT SEARCH DICTIONARY %I.%I (%s);', n.nspname, d.dictname,
              concat_ws(', ', 'TEMPLATE = ' || t.template, d.dictinitoption)) AS ddl,
       ARRAY['comment', format('COMMENT ON TEXT SEARCH DICTIONARY %I.%I IS %L;', n.nspname, d.dictname, obj_description(d.oid, 'pg_ts_dict')),
             'owner', format('ALTER TEXT SEARCH DICTIONARY %I.%I OWNER TO %I;', n.nspname, d.dictname, pg_get_userbyid(d.dictowner))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('TEXT SEARCH DICTIONARY %s %s', n.nspname, d.dictname),
                       format('COMMENT %s TEXT SEARCH DICTIONARY %I', n.nspname, d.dictname)] END AS dumped_as,
       format('pg_ts_dict %s', d.oid) AS stored_at
  FROM pg_catalog.pg_ts_dict AS d
  JOIN pg_catalog.pg_namespace AS n ON n.oid = d.dictnamespace
 CROSS JOIN LATERAL (SELECT format('%I.%I', tn.nspname, tt.tmplname) AS template
                       FROM pg_catalog.pg_ts_template AS tt
                       JOIN pg_catalog.pg_namespace AS tn ON tn.oid = tt.tmplnamespace
                      WHERE tt.oid = d.dicttemplate) AS t
 WHERE d.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass AND m.objid = d.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", d.dictname COLLATE "C";
