-- Views and materialized views. The names of their columns are part of the definition; the types follow from what the
-- definition names.
-- Hidden from pg_dump: populated
-- Not in the ddl: toast_options, replica_identity, extension_dependencies, owner, privileges, comment
SELECT CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS kind,
       format('%I.%I', n.nspname, c.relname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       pg_get_viewdef(c.oid) AS definition,
       array_to_string(ARRAY(SELECT o FROM unnest(c.reloptions) AS o ORDER BY o COLLATE "C"), ', ') AS options,
       array_to_string(ARRAY(SELECT 'toast.' || o FROM unnest(tc.reloptions) AS o ORDER BY o COLLATE "C"), ', ')
           AS toast_options,
       CASE WHEN am.amname <> 'heap' THEN am.amname END AS access_method,
       t.spcname AS tablespace,
       CASE WHEN c.relkind = 'm' THEN c.relispopulated::pg_catalog.text END AS populated,
       -- A materialized view may have one, and logical replication does not read it.
       CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'i' THEN coalesce('index ' || quote_ident(ri.index),
                                                                       'an index that was dropped')
                           WHEN 'n' THEN CASE c.relkind WHEN 'm' THEN 'nothing' END END AS replica_identity,
       -- What ALTER ... DEPENDS ON EXTENSION leaves: dropped with the extension, of which it is no part.
       (SELECT string_agg(quote_ident(x.extname), ', ' ORDER BY x.extname COLLATE "C")
          FROM pg_catalog.pg_depend AS xd
          JOIN pg_catalog.pg_extension AS x ON x.oid = xd.refobjid
         WHERE xd.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND xd.objid = c.oid AND xd.deptype = 'x'
           AND xd.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass) AS extension_dependencies,
       pg_get_userbyid(c.relowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN c.relowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> c.relowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) AS e) AS a) AS privileges,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       -- Also for the rows in it.
       format('pg_class %s', c.oid) AS stored_at,
       -- Read of what differs only:
       $$CREATE VIEW schema_parity_shadow.shadow AS {"text};
         SELECT pg_get_viewdef('schema_parity_shadow.shadow'::pg_catalog.regclass)$$ AS shadow_of_definition,
       ARRAY['', '', ';'] AS dumped_definition,
       format(E'CREATE %s %I.%I%s AS\n%s', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
              n.nspname, c.relname,
              concat(' USING ' || CASE WHEN am.amname <> 'heap' THEN quote_ident(am.amname) END,
                     ' WITH (' || array_to_string(c.reloptions, ', ') || ')', ' TABLESPACE ' || quote_ident(t.spcname)),
              CASE WHEN c.relkind = 'm' AND NOT c.relispopulated
                   THEN rtrim(pg_get_viewdef(c.oid), ';') || E'\n  WITH NO DATA;'
                   ELSE pg_get_viewdef(c.oid) END) AS ddl,
       (SELECT ARRAY['columns', (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), E'\n'
                                                   ORDER BY a.attnum) || E'\n'
                                   FROM pg_catalog.pg_attribute AS a
                                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                     'definition', CASE WHEN c.relkind = 'v' THEN
                         format(E'CREATE OR REPLACE %s%s AS\n%s', object.words,
                                ' WITH (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid)) END,
                     'populated', format('REFRESH %s%s;', object.words,
                                         CASE WHEN NOT c.relispopulated THEN ' WITH NO DATA' END),
                     'options:set', format('ALTER %s', object.words),
                     'toast_options:set', format('ALTER %s', object.words),
                     'tablespace', CASE WHEN c.relkind = 'm' THEN
                         format('ALTER %s SET TABLESPACE %I;', object.words, coalesce(t.spcname, 'pg_default')) END,
                     'access_method', CASE WHEN c.relkind = 'm'
                                                AND current_setting('server_version_num')::pg_catalog.int4 >= 150000 THEN
                         format('ALTER %s SET ACCESS METHOD %I;', object.words, am.amname) END,
                     'replica_identity', CASE WHEN c.relkind = 'm' AND (c.relreplident <> 'i' OR ri.index IS NOT NULL) THEN
                         format('ALTER TABLE %I.%I REPLICA IDENTITY %s;', n.nspname, c.relname,
                                CASE c.relreplident WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL' WHEN 'd' THEN 'DEFAULT'
                                                    ELSE 'USING INDEX ' || quote_ident(ri.index) END) END,
                     'extension_dependencies:each', format('ALTER %s DEPENDS ON EXTENSION', object.words),
                     'privileges:grant', format('ON TABLE %I.%I', n.nspname, c.relname),
                     'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('r', 10)) AS e),
                     'name', format('ALTER %s RENAME TO', object.words),
                     'comment', format('COMMENT ON %s IS %L;', object.words, obj_description(c.oid, 'pg_class')),
                     'owner', format('ALTER %s OWNER TO %I;', object.words, pg_get_userbyid(c.relowner))]
          FROM (SELECT format('%s %I.%I', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, n.nspname,
                              c.relname) AS words) AS object) AS statements,
       ARRAY[format('%s %s %s', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, n.nspname, c.relname),
             format('COMMENT %s %s %I', n.nspname, CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
                    c.relname),
             format('ACL %s TABLE %I', n.nspname, c.relname),
             format('ACL %s MATERIALIZED VIEW %I', n.nspname, c.relname),
             -- pg_dump writes a view whose definition must wait as a rule.
             format('RULE %s %s _RETURN', n.nspname, c.relname)]
           -- pg_dump writes the replica identity with the index.
           || CASE WHEN ri.index IS NULL THEN '{}' ELSE ARRAY[format('INDEX %s %s', n.nspname, ri.index)] END
           AS dumped_as,
       CASE WHEN c.relreplident = 'i' AND ri.index IS NULL THEN ARRAY['replica identity'] ELSE '{}' END
           AS hidden_from_dump
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_tablespace AS t ON t.oid = c.reltablespace
  LEFT JOIN pg_catalog.pg_class AS tc ON tc.oid = c.reltoastrelid
  LEFT JOIN LATERAL (SELECT x.relname AS index
                       FROM pg_catalog.pg_index AS ix JOIN pg_catalog.pg_class AS x ON x.oid = ix.indexrelid
                      WHERE ix.indrelid = c.oid AND ix.indisreplident) AS ri ON c.relreplident = 'i'
 WHERE c.relkind IN ('v', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
