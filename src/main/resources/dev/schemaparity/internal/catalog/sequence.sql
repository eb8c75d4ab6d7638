-- Sequences. One that a column owns has the column as its parent, and its owner and persistence change with the table;
-- one behind an identity comes and goes with it. The position of a sequence is data, not schema.
-- Not in the ddl: owned_by, owner, privileges, comment
SELECT 'sequence' AS kind,
       format('%I.%I', n.nspname, c.relname) AS name,
       ARRAY[format('schema:%I', n.nspname)]
           || CASE WHEN o.relname IS NULL THEN '{}'
                   ELSE ARRAY[format('column:%I.%I.%I', o.nspname, o.relname, o.attname),
                              format('table/owner -> owner:%I.%I', o.nspname, o.relname),
                              format('table/persistence -> persistence:%I.%I', o.nspname, o.relname)] END
           || CASE WHEN o.deptype = 'i'
                   THEN ARRAY[format('column/identity -> presence:%I.%I.%I', o.nspname, o.relname, o.attname)]
                   ELSE '{}' END AS parents,
       format_type(s.seqtypid, NULL) AS type,
       s.seqstart::pg_catalog.text AS start,
       s.seqincrement::pg_catalog.text AS increment,
       s.seqmin::pg_catalog.text AS minimum,
       s.seqmax::pg_catalog.text AS maximum,
       s.seqcache::pg_catalog.text AS cache,
       s.seqcycle::pg_catalog.text AS cycle,
       CASE WHEN o.relname IS NOT NULL THEN format('%I.%I.%I', o.nspname, o.relname, o.attname) END AS owned_by,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END AS persistence,
       pg_get_userbyid(c.relowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN c.relowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> c.relowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM (SELECT r.privilege_type, r.is_grantable, r.grantee, r.grantor
                          FROM aclexplode(coalesce(c.relacl, acldefault('s', c.relowner))) AS r
                        -- A sequence has the columns last_value, log_cnt and is_called.
                        UNION ALL
                        SELECT format('%s (%I)', r.privilege_type, l.attname), r.is_grantable, r.grantee, r.grantor
                          FROM pg_catalog.pg_attribute AS l CROSS JOIN LATERAL aclexplode(l.attacl) AS r
                         WHERE l.attrelid = c.oid AND l.attacl IS NOT NULL) AS e) AS a) AS privileges,
       (SELECT d.description FROM pg_catalog.pg_description AS d
          WHERE d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid = 0)
            AS comment,
       -- Read of what differs only:
       format('CREATE%s SEQUENCE %I.%I AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s%s;',
              CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' END, n.nspname, c.relname,
              format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
              s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END,
              CASE WHEN o.relname IS NULL THEN ''
                   ELSE format(' OWNED BY %I.%I.%I', o.nspname, o.relname, o.attname) END) AS ddl,
       ARRAY['name', format('ALTER SEQUENCE %I.%I RENAME TO', n.nspname, c.relname),
             'comment', format('COMMENT ON SEQUENCE %I.%I IS %L;', n.nspname, c.relname,
                               obj_description(c.oid, 'pg_class')),
             -- That of a sequence which a column owns is the table's.
             'owner', CASE WHEN o.relname IS NULL THEN
                 format('ALTER SEQUENCE %I.%I OWNER TO %I;', n.nspname, c.relname, pg_get_userbyid(c.relowner)) END,
             'owned_by', CASE WHEN o.deptype = 'i' THEN NULL
                              ELSE format('ALTER SEQUENCE %I.%I OWNED BY %s;', n.nspname, c.relname,
                                          CASE WHEN o.relname IS NULL THEN 'NONE'
                                               ELSE format('%I.%I.%I', o.nspname, o.relname, o.attname) END) END,
             -- An identity brings its sequence along; any other is there before the column that owns it.
             'presence', CASE WHEN o.deptype = 'i' THEN ''
                              WHEN o.deptype = 'a' THEN
                 format('CREATE%s SEQUENCE %I.%I AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s;',
                        CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' END, n.nspname, c.relname,
                        format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
                        CASE WHEN s.seqcycle THEN ' CYCLE' END) END,
             'type', format('%s AS %s MINVALUE %s MAXVALUE %s;', here.words, format_type(s.seqtypid, NULL), s.seqmin,
                            s.seqmax),
             'start', format('%s START %s;', here.words, s.seqstart),
             'increment', format('%s INCREMENT %s;', here.words, s.seqincrement),
             'minimum', format('%s MINVALUE %s;', here.words, s.seqmin),
             'maximum', format('%s MAXVALUE %s;', here.words, s.seqmax),
             'cache', format('%s CACHE %s;', here.words, s.seqcache),
             'cycle', format('%s%s CYCLE;', here.words, CASE WHEN NOT s.seqcycle THEN ' NO' END),
             'persistence', CASE WHEN o.relname IS NULL THEN
                 format('%s SET %s;', here.words, CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END) END,
             -- Only the form for tables takes columns.
             'privileges:grant', format('ON %s %I.%I', CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_attribute AS l
                                                                         WHERE l.attrelid = c.oid AND l.attacl IS NOT NULL)
                                                            THEN 'TABLE' ELSE 'SEQUENCE' END, n.nspname, c.relname),
             'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('s', 10)) AS e)] AS statements,
       ARRAY[format('SEQUENCE %s %s', n.nspname, c.relname),
             format('SEQUENCE OWNED BY %s %s', n.nspname, c.relname),
             format('COMMENT %s SEQUENCE %I', n.nspname, c.relname),
             format('ACL %s SEQUENCE %I', n.nspname, c.relname)]
           || ARRAY(SELECT format('ACL %s COLUMN %I.%I', n.nspname, c.relname, l.attname)
                      FROM pg_catalog.pg_attribute AS l
                     WHERE l.attrelid = c.oid AND l.attacl IS NOT NULL) AS dumped_as,
       format('pg_class %s', c.oid) AS stored_at
  FROM pg_catalog.pg_sequence AS s
  JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN LATERAL (SELECT d.deptype, tn.nspname, t.relname, a.attname
                       FROM pg_catalog.pg_depend AS d
                       JOIN pg_catalog.pg_class AS t ON t.oid = d.refobjid
                       JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.relnamespace
                       JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
                      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
                        AND d.deptype IN ('a', 'i')) AS o ON true
 CROSS JOIN LATERAL (SELECT format('ALTER SEQUENCE %I.%I', n.nspname, c.relname) AS words) AS here
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
