-- Rewrite rules, but for the ones that make a view a view.
-- Not in the ddl: comment
SELECT 'rule' AS kind,
       format('%I.%I.%I', n.nspname, c.relname, r.rulename) AS name,
       ARRAY[format('%s:%I.%I', CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END, n.nspname, c.relname)] AS parents,
       pg_get_ruledef(r.oid) AS definition,
       CASE r.ev_enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END
           AS enabled,
       (SELECT d.description FROM pg_catalog.pg_description AS d
          WHERE d.objoid = r.oid AND d.classoid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objsubid = 0)
            AS comment,
       -- Read of what differs only:
       format($$SELECT pg_temp.stand_in(%1$L);
                {"text};
                SELECT pg_get_ruledef(oid) FROM pg_catalog.pg_rewrite
                 WHERE ev_class = %1$L::pg_catalog.regclass$$, format('%I.%I', n.nspname, c.relname)) AS shadow_of_definition,
       concat(pg_get_ruledef(r.oid),
              format(E'\nALTER TABLE %I.%I ', n.nspname, c.relname)
                  || CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' END
                  || format(' RULE %I;', r.rulename)) AS ddl,
       ARRAY['definition', 'CREATE OR REPLACE' || substr(pg_get_ruledef(r.oid), length('CREATE') + 1),
             'enabled', format('ALTER TABLE %I.%I %s RULE %I;', n.nspname, c.relname,
                               CASE r.ev_enabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE'
                                                 WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, r.rulename),
             'name', format('ALTER RULE %I ON %I.%I RENAME TO', r.rulename, n.nspname, c.relname),
             'comment', format('COMMENT ON RULE %I ON %I.%I IS %L;', r.rulename, n.nspname, c.relname,
                               obj_description(r.oid, 'pg_rewrite'))] AS statements,
       ARRAY[format('RULE %s %s %s', n.nspname, c.relname, r.rulename),
             format('COMMENT %s RULE %I ON %I', n.nspname, r.rulename, c.relname)] AS dumped_as,
       format('pg_rewrite %s', r.oid) AS stored_at
  FROM pg_catalog.pg_rewrite AS r
  JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE r.rulename <> '_RETURN'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", r.rulename COLLATE "C";
