-- Tables: ordinary, partitioned and foreign ones, with everything that is not a column, a constraint or an index.
-- A partition names its partitioned table as a parent: where that one is missing, its partitions are no news. That a
-- table is partitioned or foreign is told by its partition key or foreign server, which no other table has.
-- Hidden from pg_dump: detach_pending
-- Not in the ddl: toast_options, of_type, replica_identity, partition_of, owner, privileges, comment
SELECT 'table' AS kind,
       format('%I.%I', n.nspname, c.relname) AS name,
       ARRAY[format('schema:%I', n.nspname)]
           || CASE WHEN c.relispartition THEN ARRAY[format('table:%s', i.parents)] ELSE '{}' END
           || CASE WHEN fs.srvname IS NOT NULL THEN ARRAY['foreign server:' || quote_ident(fs.srvname)] ELSE '{}' END
           || ARRAY(SELECT format('table/column order -> column order:%I.%I', pn.nspname, p.relname)
                      FROM pg_catalog.pg_inherits AS h
                      JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
                      JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
                     WHERE h.inhrelid = c.oid
                     ORDER BY h.inhseqno)
           || CASE WHEN i.parents IS NOT NULL AND NOT c.relispartition
                   THEN ARRAY[format('table/inherits -> column order:%I.%I', n.nspname, c.relname)]
                   ELSE '{}' END AS parents,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' ELSE 'permanent' END AS persistence,
       -- Foreign tables have none. A partitioned table may name one for its partitions, even the usual one, since
       -- PostgreSQL 17; else the session that creates a partition decides.
       CASE WHEN am.amname <> 'heap' OR c.relkind = 'p' THEN am.amname END AS access_method,
       t.spcname AS tablespace,
       array_to_string(ARRAY(SELECT o FROM unnest(c.reloptions) AS o ORDER BY o COLLATE "C"), ', ') AS options,
       array_to_string(ARRAY(SELECT 'toast.' || o FROM unnest(tc.reloptions) AS o ORDER BY o COLLATE "C"), ', ')
           AS toast_options,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
       CASE WHEN c.relispartition THEN concat_ws(' ', i.parents, pg_get_expr(c.relpartbound, c.oid)) END
           AS partition_of,
       -- What ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY leaves when it is interrupted.
       CASE WHEN i.detach_pending THEN 'true' END AS detach_pending,
       CASE WHEN NOT c.relispartition THEN i.parents END AS inherits,
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
       -- Foreign tables have none, which is written as "nothing".
       CASE WHEN c.relkind <> 'f' THEN
            CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full'
                                WHEN 'i' THEN coalesce('index ' || quote_ident(ri.index), 'an index that was dropped')
                                END END AS replica_identity,
       c.relrowsecurity::pg_catalog.text AS row_security,
       c.relforcerowsecurity::pg_catalog.text AS force_row_security,
       fs.srvname AS foreign_server,
       fo.options AS foreign_options,
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
       CASE WHEN c.relkind = 'p' THEN
            format($$CREATE TABLE schema_parity_shadow.shadow (LIKE %I.%I) PARTITION BY {"text};
                     SELECT pg_get_partkeydef('schema_parity_shadow.shadow'::pg_catalog.regclass)$$,
                   n.nspname, c.relname) END AS shadow_of_partition_key,
       ARRAY['', E'\nPARTITION BY '] AS dumped_partition_key,
       CASE WHEN c.relispartition AND c.relkind <> 'f'
            THEN format('CREATE%s TABLE %I.%I PARTITION OF %s %s%s;',
                        CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' ELSE '' END, n.nspname, c.relname, i.parents,
                        pg_get_expr(c.relpartbound, c.oid),
                        concat(' PARTITION BY ' || CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
                               ' WITH (' || array_to_string(c.reloptions, ', ') || ')'))
            ELSE
       format(E'CREATE%s %s %I.%I (%s\n)%s;',
              CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' ELSE '' END,
              CASE WHEN c.relkind = 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
              n.nspname, c.relname,
              (SELECT string_agg(format(E'\n    %I %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                                        CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), ',' ORDER BY a.attnum)
                 FROM pg_catalog.pg_attribute AS a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
              concat(E'\nPARTITION BY ' || CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
                     E'\nINHERITS (' || CASE WHEN NOT c.relispartition THEN i.parents END || ')',
                     E'\nSERVER ' || quote_ident(fs.srvname) || coalesce(' OPTIONS (' || fo.options || ')', ''),
                     E'\nWITH (' || array_to_string(c.reloptions, ', ') || ')')) END AS ddl,
       (SELECT ARRAY['name', format('ALTER %s RENAME TO', object.words),
                     'comment', format('COMMENT ON %s IS %L;', object.words, obj_description(c.oid, 'pg_class')),
                     'owner', format('ALTER %s OWNER TO %I;', object.words, pg_get_userbyid(c.relowner)),
                     'before_columns', format('CREATE%s %s (', CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' END,
                                              object.words),
                     'after_columns', concat(')',
                         E'\nINHERITS (' || CASE WHEN NOT c.relispartition THEN i.parents END || ')',
                         E'\nPARTITION BY ' || CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
                         E'\nUSING ' || CASE WHEN am.amname <> 'heap' OR c.relkind = 'p' THEN quote_ident(am.amname) END,
                         E'\nWITH (' || array_to_string(c.reloptions, ', ') || ')',
                         E'\nTABLESPACE ' || quote_ident(t.spcname),
                         E'\nSERVER ' || quote_ident(fs.srvname), E'\nOPTIONS (' || fo.options || ')', ';',
                         CASE WHEN c.relrowsecurity
                              THEN format(E'\nALTER %s ENABLE ROW LEVEL SECURITY;', object.words) END,
                         CASE WHEN c.relforcerowsecurity
                              THEN format(E'\nALTER %s FORCE ROW LEVEL SECURITY;', object.words) END),
                     'persistence', CASE WHEN c.relkind = 'r' THEN
                         format('ALTER %s SET %s;', object.words,
                                CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END) END,
                     'access_method', CASE WHEN c.relkind = 'r'
                                                AND current_setting('server_version_num')::pg_catalog.int4 >= 150000 THEN
                         format('ALTER %s SET ACCESS METHOD %I;', object.words, am.amname) END,
                     'tablespace', CASE WHEN c.relkind <> 'f' THEN
                         format('ALTER %s SET TABLESPACE %I;', object.words, coalesce(t.spcname, 'pg_default')) END,
                     'options:set', format('ALTER %s', object.words),
                     'toast_options:set', format('ALTER %s', object.words),
                     'partition_of:absent', CASE WHEN c.relispartition THEN
                         format('ALTER TABLE %s ATTACH PARTITION %I.%I %s;', i.parents, n.nspname, c.relname,
                                pg_get_expr(c.relpartbound, c.oid)) END,
                     -- A table that is made to inherit keeps its columns and constraints as its own, too.
                     'inherits:absent', CASE WHEN NOT c.relispartition AND i.parents NOT LIKE '%, %'
                                                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute AS a
                                                                   WHERE a.attrelid = c.oid AND a.attinhcount > 0
                                                                     AND NOT a.attislocal)
                                                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS k
                                                                   WHERE k.conrelid = c.oid AND k.coninhcount > 0
                                                                     AND NOT k.conislocal) THEN
                         format('ALTER %s INHERIT %s;', object.words, i.parents) END,
                     'of_type', CASE WHEN c.reloftype = 0 THEN format('ALTER %s NOT OF;', object.words)
                                     ELSE format('ALTER %s OF %s;', object.words, format_type(c.reloftype, NULL)) END,
                     'replica_identity', CASE WHEN c.relkind <> 'f' AND (c.relreplident <> 'i' OR ri.index IS NOT NULL) THEN
                         format('ALTER %s REPLICA IDENTITY %s;', object.words,
                                CASE c.relreplident WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL' WHEN 'd' THEN 'DEFAULT'
                                                    ELSE 'USING INDEX ' || quote_ident(ri.index) END) END,
                     'foreign_options:options', CASE WHEN c.relkind = 'f' THEN format('ALTER %s', object.words) END,
                     'privileges:grant', format('ON TABLE %I.%I', n.nspname, c.relname),
                     'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('r', 10)) AS e),
                     'row_security', format('ALTER %s %s ROW LEVEL SECURITY;', object.words,
                                            CASE WHEN c.relrowsecurity THEN 'ENABLE' ELSE 'DISABLE' END),
                     'force_row_security', format('ALTER %s %s ROW LEVEL SECURITY;', object.words,
                                                  CASE WHEN c.relforcerowsecurity THEN 'FORCE' ELSE 'NO FORCE' END)]
          FROM (SELECT format('%s %I.%I', CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname,
                              c.relname) AS words) AS object) AS statements,
       ARRAY[format('%s %s %s', CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, c.relname),
             format('TABLE ATTACH %s %s', n.nspname, c.relname),
             format('ROW SECURITY %s %s', n.nspname, c.relname),
             format('COMMENT %s %sTABLE %I', n.nspname, CASE c.relkind WHEN 'f' THEN 'FOREIGN ' ELSE '' END, c.relname),
             format('ACL %s TABLE %I', n.nspname, c.relname),
             format('ACL %s FOREIGN TABLE %I', n.nspname, c.relname)]
           -- pg_dump writes the columns of a publication in the order of the table's.
           || ARRAY(SELECT format('PUBLICATION TABLE %s %s %s', n.nspname, p.pubname, c.relname)
                      FROM pg_catalog.pg_publication_rel AS pr
                      JOIN pg_catalog.pg_publication AS p ON p.oid = pr.prpubid
                     WHERE pr.prrelid = c.oid)
           -- pg_dump writes the replica identity with the index.
           || CASE WHEN ri.index IS NULL THEN '{}'
                   ELSE ARRAY[format('INDEX %s %s', n.nspname, ri.index),
                              format('CONSTRAINT %s %s %s', n.nspname, c.relname, ri.index)] END AS dumped_as,
       CASE WHEN c.relreplident = 'i' AND ri.index IS NULL THEN ARRAY['replica identity'] ELSE '{}' END
           AS hidden_from_dump
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_tablespace AS t ON t.oid = c.reltablespace
  LEFT JOIN pg_catalog.pg_class AS tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_foreign_table AS ft ON ft.ftrelid = c.oid
  LEFT JOIN pg_catalog.pg_foreign_server AS fs ON fs.oid = ft.ftserver
  LEFT JOIN LATERAL (SELECT x.relname AS index
                       FROM pg_catalog.pg_index AS ix JOIN pg_catalog.pg_class AS x ON x.oid = ix.indexrelid
                      WHERE ix.indrelid = c.oid AND ix.indisreplident) AS ri ON c.relreplident = 'i'
  LEFT JOIN LATERAL (SELECT string_agg(format('%I %L', x.option_name,
                                               CASE WHEN x.option_name ~* 'pass|pwd|secret|token|credential|auth|key'
                                                    THEN 'sha256:' || left(encode(sha256(convert_to(concat_ws(
                                                             ' ', x.option_name, x.option_value), 'UTF8')), 'hex'), 16)
                                                    ELSE x.option_value END),
                                        ', ' ORDER BY x.option_name COLLATE "C") AS options
                        FROM pg_options_to_table(ft.ftoptions) AS x) AS fo
         ON c.relkind = 'f'
  -- The order of INHERITS decides the order of the columns.
  LEFT JOIN LATERAL (SELECT string_agg(format('%I.%I', pn.nspname, p.relname), ', ' ORDER BY h.inhseqno) AS parents,
                            bool_or(h.inhdetachpending) AS detach_pending
                       FROM pg_catalog.pg_inherits AS h
                       JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
                       JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
                      WHERE h.inhrelid = c.oid) AS i ON true
 WHERE c.relkind IN ('r', 'p', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
