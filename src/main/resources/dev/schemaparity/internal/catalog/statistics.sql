-- Extended statistics. Their columns are listed in the order of the table, whatever order the statement had: where columns
-- have moved, the proof tells whether they are the same.
-- Not in the ddl: owner, comment
SELECT 'extended statistics' AS kind,
       format('%I.%I', n.nspname, s.stxname) AS name,
       ARRAY[format('schema:%I', n.nspname),
             format('%s:%s', CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'table' END, t.name)] AS parents,
       t.name AS "table",
       -- "e" stands for the expressions, which the columns tell.
       (SELECT string_agg(CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' ELSE 'mcv' END, ', ' ORDER BY k)
          FROM unnest(s.stxkind) AS k WHERE k <> 'e') AS kinds,
       pg_get_statisticsobjdef_columns(s.oid) AS columns,
       format($$SELECT pg_temp.stand_in(%1$L);
                CREATE STATISTICS schema_parity_shadow.shadow ON {"text} FROM %1$s;
                SELECT pg_get_statisticsobjdef_columns(oid) FROM pg_catalog.pg_statistic_ext
                 WHERE stxnamespace = 'schema_parity_shadow'::pg_catalog.regnamespace$$, t.name) AS shadow_of_columns,
       ARRAY['', ' ON '] AS dumped_columns,
       -- The unset target is -1 up to PostgreSQL 16 and null from 17 on.
       CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::pg_catalog.text END AS statistics_target,
       pg_get_userbyid(s.stxowner) AS owner,
       obj_description(s.oid, 'pg_statistic_ext') AS comment,
       concat_ws(E'\n', pg_get_statisticsobjdef(s.oid) || ';',
                 CASE WHEN s.stxstattarget >= 0
                      THEN format('ALTER STATISTICS %I.%I SET STATISTICS %s;', n.nspname, s.stxname, s.stxstattarget)
                      END) AS ddl,
       ARRAY['comment', format('COMMENT ON STATISTICS %I.%I IS %L;', n.nspname, s.stxname, obj_description(s.oid, 'pg_statistic_ext')),
             'owner', format('ALTER STATISTICS %I.%I OWNER TO %I;', n.nspname, s.stxname, pg_get_userbyid(s.stxowner)),
             'statistics_target', format('ALTER STATISTICS %I.%I SET STATISTICS %s;', n.nspname, s.stxname,
                                 coalesce(s.stxstattarget, -1))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('STATISTICS %s %s', n.nspname, s.stxname),
                       format('COMMENT %s STATISTICS %I', n.nspname, s.stxname)] END AS dumped_as,
       format('pg_statistic_ext %s', s.oid) AS stored_at
  FROM pg_catalog.pg_statistic_ext AS s
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.stxnamespace
  JOIN pg_catalog.pg_class AS c ON c.oid = s.stxrelid
  JOIN pg_catalog.pg_namespace AS cn ON cn.oid = c.relnamespace
 CROSS JOIN LATERAL (SELECT format('%I.%I', cn.nspname, c.relname) AS name) AS t
 WHERE s.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND m.objid = s.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", s.stxname COLLATE "C";
