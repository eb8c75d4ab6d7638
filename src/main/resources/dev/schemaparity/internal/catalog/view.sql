-- Views and materialized views.
-- Hidden from pg_dump: populated
SELECT CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END AS kind,
       format('%I.%I', n.nspname, c.relname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       -- The column list stands apart: CREATE VIEW v (a, b) can rename what the query calls otherwise.
       (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
          FROM pg_catalog.pg_attribute AS a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       pg_get_viewdef(c.oid) AS definition,
       array_to_string(ARRAY(SELECT o FROM unnest(c.reloptions) AS o ORDER BY o COLLATE "C"), ', ') AS options,
       am.amname AS access_method,
       t.spcname AS tablespace,
       CASE WHEN c.relkind = 'm' THEN c.relispopulated::pg_catalog.text END AS populated,
       pg_get_userbyid(c.relowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege_type, CASE WHEN a.is_grantable THEN 'with grant option' END, 'to',
                                    CASE a.grantee WHEN 0 THEN 'PUBLIC' WHEN c.relowner THEN 'owner'
                                                   ELSE quote_ident(pg_get_userbyid(a.grantee)) END), ', '
                          ORDER BY pg_get_userbyid(a.grantee) COLLATE "C", a.privilege_type COLLATE "C")
          FROM aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) AS a) AS privileges,
       obj_description(c.oid, 'pg_class') AS comment,
       format(E'CREATE %s %I.%I%s AS\n%s', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
              n.nspname, c.relname, coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''),
              pg_get_viewdef(c.oid)) AS ddl,
       ARRAY[format('%s %s %s', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, n.nspname, c.relname),
             format('COMMENT %s %s %I', n.nspname, CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
                    c.relname),
             format('ACL %s TABLE %I', n.nspname, c.relname),
             format('ACL %s MATERIALIZED VIEW %I', n.nspname, c.relname),
             -- pg_dump writes a view whose definition must wait as a rule.
             format('RULE %s %s _RETURN', n.nspname, c.relname)] AS dumped_as
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_tablespace AS t ON t.oid = c.reltablespace
 WHERE c.relkind IN ('v', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
