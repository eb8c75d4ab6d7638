-- Triggers that a user created, constraint triggers among them. Those that a partition has from its partitioned table
-- follow from that one and are left out, as are those behind foreign keys.
SELECT 'trigger' AS kind,
       format('%I.%I.%I', n.nspname, c.relname, t.tgname) AS name,
       ARRAY[format('%s:%I.%I', CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END, n.nspname, c.relname)] AS parents,
       pg_get_triggerdef(t.oid) AS definition,
       CASE t.tgenabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END
           AS enabled,
       obj_description(t.oid, 'pg_trigger') AS comment,
       pg_get_triggerdef(t.oid) || ';' AS ddl,
       ARRAY[format('TRIGGER %s %s %s', n.nspname, c.relname, t.tgname),
             format('COMMENT %s TRIGGER %I ON %I', n.nspname, t.tgname, c.relname)] AS dumped_as
  FROM pg_catalog.pg_trigger AS t
  JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE NOT t.tgisinternal AND t.tgparentid = 0
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.deptype = 'e'
                      AND (m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                           OR m.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND m.objid = t.oid))
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", t.tgname COLLATE "C";
