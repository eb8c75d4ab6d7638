-- Text search configurations with their mappings. A token is looked up in the dictionaries in their order; the types of
-- tokens have the order of their parser.
-- Not in the ddl: owner, comment
SELECT 'text search configuration' AS kind,
       format('%I.%I', n.nspname, c.cfgname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       p.parser,
       maps.text AS mappings,
       pg_get_userbyid(c.cfgowner) AS owner,
       obj_description(c.oid, 'pg_ts_config') AS comment,
       concat_ws(E'\n', format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %s);', n.nspname, c.cfgname, p.parser),
                 (SELECT string_agg(format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %s;', n.nspname,
                                           c.cfgname, line), E'\n' ORDER BY position)
                    FROM unnest(maps.lines) WITH ORDINALITY AS l(line, position))) AS ddl,
       ARRAY['comment', format('COMMENT ON TEXT SEARCH CONFIGURATION %I.%I IS %L;', n.nspname, c.cfgname, obj_description(c.oid, 'pg_ts_config')),
             'owner', format('ALTER TEXT SEARCH CONFIGURATION %I.%I OWNER TO %I;', n.nspname, c.cfgname, pg_get_userbyid(c.cfgowner))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('TEXT SEARCH CONFIGURATION %s %s', n.nspname, c.cfgname),
                       format('COMMENT %s TEXT SEARCH CONFIGURATION %I', n.nspname, c.cfgname)] END AS dumped_as,
       format('pg_ts_config %s', c.oid) AS stored_at
  FROM pg_catalog.pg_ts_config AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.cfgnamespace
 CROSS JOIN LATERAL (SELECT format('%I.%I', pn.nspname, pp.prsname) AS parser
                       FROM pg_catalog.pg_ts_parser AS pp
                       JOIN pg_catalog.pg_namespace AS pn ON pn.oid = pp.prsnamespace
                      WHERE pp.oid = c.cfgparser) AS p
 CROSS JOIN LATERAL
       (SELECT array_agg(t.line ORDER BY t.token) AS lines, string_agg(t.line, E'\n' ORDER BY t.token) AS text
          FROM (SELECT m.maptokentype AS token,
                       format('%s WITH %s', quote_ident(coalesce(k.alias, m.maptokentype::pg_catalog.text)),
                              string_agg(m.mapdict::pg_catalog.regdictionary::pg_catalog.text, ', '
                                         ORDER BY m.mapseqno)) AS line
                  FROM pg_catalog.pg_ts_config_map AS m
                  LEFT JOIN ts_token_type(c.cfgparser) AS k ON k.tokid = m.maptokentype
                 WHERE m.mapcfg = c.oid
                 GROUP BY m.maptokentype, k.alias) AS t) AS maps
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.cfgname COLLATE "C";
