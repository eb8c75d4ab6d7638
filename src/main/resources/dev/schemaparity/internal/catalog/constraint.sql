-- Constraints of tables and domains. Constraint triggers are listed with the triggers; NOT NULL with the columns.
-- Those that a partition has from its partitioned table name it as a parent: they say the same thing again.
-- Hidden from pg_dump: disabled_triggers
-- Not in the ddl: disabled_triggers, comment
SELECT CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' WHEN 'f' THEN 'foreign key'
                      WHEN 'x' THEN 'exclusion constraint' ELSE 'check constraint' END AS kind,
       format('%s.%I', o.owner, k.conname) AS name,
       ARRAY[format('%s:%s', CASE WHEN k.contypid <> 0 THEN 'domain' ELSE 'table' END, o.owner)]
           || CASE WHEN k.conparentid = 0 AND k.coninhcount = 0 THEN '{}'
                   ELSE ARRAY(SELECT format('%s:%I.%I.%I',
                                           CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint'
                                                WHEN 'f' THEN 'foreign key' WHEN 'x' THEN 'exclusion constraint'
                                                ELSE 'check constraint' END, pn.nspname, p.relname, pk.conname)
                               FROM pg_catalog.pg_constraint AS pk
                               JOIN pg_catalog.pg_class AS p ON p.oid = pk.conrelid
                               JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
                              WHERE pk.oid = k.conparentid
                                 OR k.coninhcount > 0 AND pk.contype = k.contype AND pk.conname = k.conname
                                    AND pk.conrelid IN (SELECT h.inhparent FROM pg_catalog.pg_inherits AS h
                                                            WHERE h.inhrelid = k.conrelid)) END
           -- Attached or detached, a table gets or loses what its parent lends it.
           || CASE WHEN k.coninhcount > 0
                   THEN ARRAY[format('table/%s -> presence:%s', o.inheritance, o.owner),
                              format('table/%s -> inheritance:%s', o.inheritance, o.owner)]
                   ELSE '{}' END AS parents,
       pg_get_constraintdef(k.oid) AS definition,
       CASE WHEN k.coninhcount > 0 THEN
            CASE WHEN k.conislocal THEN 'inherited and local' ELSE 'inherited' END END AS inheritance,
       off.triggers AS disabled_triggers,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = k.oid AND d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       -- Read of what differs only:
       CASE WHEN k.contypid <> 0 THEN
            format($$CREATE DOMAIN schema_parity_shadow.shadow AS %s;
                     ALTER DOMAIN schema_parity_shadow.shadow ADD CONSTRAINT shadow {"text};
                     SELECT pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint
                      WHERE contypid = 'schema_parity_shadow.shadow'::pg_catalog.regtype$$,
                   format_type(ty.typbasetype, ty.typtypmod))
            WHEN k.contype IN ('c', 'x') THEN
            format($$SELECT pg_temp.stand_in(%1$L);
                     ALTER TABLE %1$s ADD CONSTRAINT schema_parity_shadow {"text};
                     SELECT pg_temp.sort_options(conindid) FROM pg_catalog.pg_constraint
                      WHERE conrelid = %1$L::pg_catalog.regclass AND conname = 'schema_parity_shadow';
                     SELECT pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint
                      WHERE conrelid = %1$L::pg_catalog.regclass AND conname = 'schema_parity_shadow'$$,
                   o.owner) END AS shadow_of_definition,
       ARRAY[format('CONSTRAINT %I', k.conname), ' '] AS dumped_definition,
       format('ALTER %s %s ADD CONSTRAINT %I %s;', CASE WHEN k.contypid <> 0 THEN 'DOMAIN' ELSE 'TABLE' END, o.owner,
              k.conname, pg_get_constraintdef(k.oid)) AS ddl,
       ARRAY['presence', CASE WHEN k.conparentid <> 0 AND k.contype = 'f'
                                   OR k.coninhcount > 0 AND NOT k.conislocal AND NOT c.relispartition THEN '' END,
             'needs', (SELECT format('index:%I.%I', x_n.nspname, x.relname)
                         FROM pg_catalog.pg_class AS x
                         JOIN pg_catalog.pg_namespace AS x_n ON x_n.oid = x.relnamespace
                        WHERE k.contype = 'f' AND x.oid = k.conindid),
             'name', format('ALTER %s %s RENAME CONSTRAINT %I TO', CASE WHEN k.contypid <> 0 THEN 'DOMAIN' ELSE 'TABLE' END,
                            o.owner, k.conname),
             'comment', format('COMMENT ON CONSTRAINT %I ON %s%s IS %L;', k.conname,
                               CASE WHEN k.contypid <> 0 THEN 'DOMAIN ' ELSE '' END, o.owner,
                               obj_description(k.oid, 'pg_constraint'))] AS statements,
       ARRAY[format('CONSTRAINT %s %s %s', o.schema, o.relation, k.conname),
             format('FK CONSTRAINT %s %s %s', o.schema, o.relation, k.conname),
             format('CHECK CONSTRAINT %s %s %s', o.schema, o.relation, k.conname),
             format('COMMENT %s CONSTRAINT %I ON %I', o.schema, k.conname, o.relation),
             format('COMMENT %s CONSTRAINT %I ON DOMAIN %I', o.schema, k.conname, o.relation)]
           -- These two are written inside their table or domain, as a rule.
           || CASE WHEN k.contype = 'c'
                   THEN ARRAY[format('TABLE %s %s', o.schema, o.relation), format('DOMAIN %s %s', o.schema, o.relation),
                              format('FOREIGN TABLE %s %s', o.schema, o.relation)]
                   ELSE '{}' END AS dumped_as,
       format('pg_constraint %s', k.oid) AS stored_at
  FROM pg_catalog.pg_constraint AS k
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
  LEFT JOIN pg_catalog.pg_type AS ty ON ty.oid = k.contypid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = coalesce(c.relnamespace, ty.typnamespace)
  CROSS JOIN LATERAL (SELECT n.nspname AS schema, coalesce(c.relname, ty.typname) AS relation,
                             format('%I.%I', n.nspname, coalesce(c.relname, ty.typname)) AS owner,
                             CASE WHEN c.relispartition THEN 'partition of' ELSE 'inherits' END AS inheritance) AS o
  -- ALTER TABLE ... DISABLE TRIGGER ALL takes the force out of a constraint. That of a foreign key on a partition which it
  -- references is told with the foreign key.
  LEFT JOIN (SELECT (WITH RECURSIVE up AS (
                         SELECT x.oid, x.conrelid, x.conparentid
                           FROM pg_catalog.pg_constraint AS x WHERE x.oid = t.tgconstraint
                          UNION ALL
                         SELECT x.oid, x.conrelid, x.conparentid
                           FROM up JOIN pg_catalog.pg_constraint AS x
                             ON x.oid = up.conparentid AND x.conrelid = up.conrelid)
                     SELECT up.oid FROM up
                      WHERE NOT EXISTS (SELECT FROM up AS higher WHERE higher.oid = up.conparentid)) AS tgconstraint,
                    string_agg(DISTINCT format('%s on %I.%I', CASE t.tgenabled WHEN 'D' THEN 'off' WHEN 'R' THEN 'replica'
                                                                   ELSE 'always' END, tn.nspname, tc.relname), ', ')
                        AS triggers
               FROM pg_catalog.pg_trigger AS t
               JOIN pg_catalog.pg_class AS tc ON tc.oid = t.tgrelid
               JOIN pg_catalog.pg_namespace AS tn ON tn.oid = tc.relnamespace
              WHERE t.tgisinternal AND t.tgenabled <> 'O'
              GROUP BY 1) AS off ON off.tgconstraint = k.oid
 WHERE k.contype IN ('c', 'f', 'p', 'u', 'x')
   -- A foreign key to a partitioned table has one more for each partition there, numbered in the order of their making.
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint AS pk WHERE pk.oid = k.conparentid AND pk.conrelid = k.conrelid)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.deptype = 'e'
                      AND (m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                           OR m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = ty.oid
                           OR m.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND m.objid = k.oid))
 ORDER BY n.nspname COLLATE "C", o.relation COLLATE "C", k.conname COLLATE "C";
