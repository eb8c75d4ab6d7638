-- Triggers that a user created, constraint triggers among them. Those that a partition has from its partitioned table
-- name that one as a parent; they can be enabled or disabled on their own. Those behind constraints are told with them.
-- Hidden from pg_dump: constraint_comment
-- Not in the ddl: extension_dependencies, comment, constraint_comment
SELECT 'trigger' AS kind,
       format('%I.%I.%I', n.nspname, c.relname, t.tgname) AS name,
       ARRAY[format('%s:%I.%I', CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END, n.nspname, c.relname)]
           || CASE WHEN pt.oid IS NULL THEN '{}'
                   ELSE ARRAY[format('trigger:%I.%I.%I', pn.nspname, p.relname, pt.tgname),
                              format('trigger/definition -> definition:%I.%I.%I', pn.nspname, p.relname, pt.tgname),
                              format('table/partition of -> presence:%I.%I', n.nspname, c.relname)] END AS parents,
       pg_get_triggerdef(t.oid) AS definition,
       CASE t.tgenabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END
           AS enabled,
       -- What ALTER ... DEPENDS ON EXTENSION leaves: dropped with the extension, of which it is no part.
       (SELECT string_agg(quote_ident(x.extname), ', ' ORDER BY x.extname COLLATE "C")
          FROM pg_catalog.pg_depend AS xd
          JOIN pg_catalog.pg_extension AS x ON x.oid = xd.refobjid
         WHERE xd.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND xd.objid = t.oid AND xd.deptype = 'x'
           AND xd.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass) AS extension_dependencies,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = t.oid AND d.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       -- A constraint trigger is a constraint as well, which may have a comment of its own.
       (SELECT d.description FROM pg_catalog.pg_description AS d
          WHERE d.objoid = k.oid AND d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objsubid = 0)
            AS constraint_comment,
       -- Read of what differs only:
       format($$SELECT pg_temp.stand_in(%1$L);
                {"text};
                SELECT pg_get_triggerdef(oid) FROM pg_catalog.pg_trigger
                 WHERE tgrelid = %1$L::pg_catalog.regclass$$, format('%I.%I', n.nspname, c.relname)) AS shadow_of_definition,
       concat(pg_get_triggerdef(t.oid), ';', E'\n' || state.statement) AS ddl,
       ARRAY['presence', CASE WHEN pt.oid IS NOT NULL THEN coalesce(state.statement, '') END,
             'definition', CASE WHEN pt.oid IS NULL AND t.tgconstraint = 0 THEN
                 'CREATE OR REPLACE' || substr(pg_get_triggerdef(t.oid), length('CREATE') + 1) || ';' END,
             'extension_dependencies:each', format('ALTER TRIGGER %I ON %I.%I DEPENDS ON EXTENSION', t.tgname, n.nspname,
                                                   c.relname),
             'constraint_comment', format('COMMENT ON CONSTRAINT %I ON %I.%I IS %L;', t.tgname, n.nspname, c.relname,
                                          obj_description(k.oid, 'pg_constraint')),
             'name', format('ALTER TRIGGER %I ON %I.%I RENAME TO', t.tgname, n.nspname, c.relname),
             'comment', format('COMMENT ON TRIGGER %I ON %I.%I IS %L;', t.tgname, n.nspname, c.relname,
                               obj_description(t.oid, 'pg_trigger')),
             'enabled', format('ALTER TABLE %I.%I %s TRIGGER %I;', n.nspname, c.relname,
                               CASE t.tgenabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE'
                                                WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, t.tgname)]
           AS statements,
       ARRAY[format('TRIGGER %s %s %s', n.nspname, c.relname, t.tgname),
             format('COMMENT %s TRIGGER %I ON %I', n.nspname, t.tgname, c.relname)] AS dumped_as,
       format('pg_trigger %s', t.oid) AS stored_at
  FROM pg_catalog.pg_trigger AS t
  JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_trigger AS pt ON pt.oid = t.tgparentid
  LEFT JOIN pg_catalog.pg_class AS p ON p.oid = pt.tgrelid
  LEFT JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
  LEFT JOIN pg_catalog.pg_constraint AS k ON k.oid = t.tgconstraint
 CROSS JOIN LATERAL (SELECT format('ALTER TABLE %I.%I ', n.nspname, c.relname)
                                || CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                                    WHEN 'A' THEN 'ENABLE ALWAYS' END
                                || format(' TRIGGER %I;', t.tgname) AS statement) AS state
 -- PostgreSQL 14 calls what a partition has from its table internal, as it does what is behind a foreign key.
 WHERE (NOT t.tgisinternal OR t.tgparentid <> 0 AND coalesce(k.contype, 't') = 't')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.deptype = 'e'
                      AND (m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                           OR m.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND m.objid = t.oid))
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", t.tgname COLLATE "C";
