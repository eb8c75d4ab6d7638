-- Columns of tables, views and composite types. The names, types and order of the columns of views and composite types
-- are part of what the view or type tells itself. Not read: attnum (dropped columns leave gaps), atthasmissing and
-- attmissingval (traces of ALTER TABLE ... ADD COLUMN).
-- Order among siblings: column order
-- Not in the ddl: storage, compression, statistics_target, options, foreign_options, privileges, comment, not_null_comment
SELECT CASE WHEN c.relkind IN ('r', 'p', 'f') THEN 'column' WHEN c.relkind = 'c' THEN 'attribute' ELSE 'view column' END
           AS kind,
       format('%I.%I.%I', n.nspname, c.relname, a.attname) AS name,
       ARRAY[format('%s:%I.%I', CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                                               WHEN 'c' THEN 'composite type' ELSE 'table' END,
                    n.nspname, c.relname)]
           -- What is said of an inherited column is said of the one that it comes from.
           || CASE WHEN a.attinhcount > 0
                   THEN ARRAY(SELECT format('column:%I.%I.%I', pn.nspname, p.relname, a.attname)
                                FROM pg_catalog.pg_inherits AS h
                                JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
                                JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
                               WHERE h.inhrelid = c.oid
                               ORDER BY h.inhseqno)
                        || ARRAY(SELECT format('table/%s -> %s:%I.%I',
                                               CASE WHEN c.relispartition THEN 'partition of' ELSE 'inherits' END,
                                               effect, n.nspname, c.relname)
                                   FROM unnest(ARRAY['inheritance', 'not null']) AS effect)
                   ELSE '{}' END
           || CASE c.relkind
                   WHEN 'v' THEN ARRAY[format('view/definition -> presence:%I.%I', n.nspname, c.relname)]
                   WHEN 'm' THEN ARRAY[format('materialized view/definition -> presence:%I.%I', n.nspname, c.relname)]
                   WHEN 'c' THEN ARRAY[format('composite type/columns -> presence:%I.%I', n.nspname, c.relname)]
                   ELSE '{}' END
           -- A primary key makes its columns NOT NULL.
           || CASE WHEN a.attnum = ANY (pk.conkey)
                   THEN ARRAY[format('primary key/presence -> not null:%I.%I.%I', n.nspname, c.relname, pk.conname)]
                   ELSE '{}' END AS parents,
       CASE WHEN c.relkind IN ('r', 'p', 'f') THEN format_type(a.atttypid, a.atttypmod) END AS type,
       -- PostgreSQL 18 gives each NOT NULL a name; the one that it makes up itself is not worth telling.
       CASE WHEN c.relkind IN ('r', 'p', 'f') THEN
            concat_ws(', ', a.attnotnull::pg_catalog.text,
                      'constraint ' || CASE WHEN nn.conname <> format('%s_%s_not_null', c.relname, a.attname)
                                            THEN quote_ident(nn.conname) END,
                      CASE WHEN nn.connoinherit THEN 'not inherited' END,
                      CASE WHEN NOT nn.convalidated THEN 'not valid' END,
                      CASE WHEN nn.coninhcount > 0 THEN
                           CASE WHEN nn.conislocal THEN 'inherited and local' ELSE 'inherited' END END) END AS not_null,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = nn.oid AND d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objsubid = 0)
           AS not_null_comment,
       CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS "default",
       CASE WHEN a.attgenerated <> '' THEN
            format('(%s) %s', pg_get_expr(d.adbin, d.adrelid),
                   CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END) END AS generated,
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
       CASE WHEN a.attcollation <> ty.typcollation AND c.relkind IN ('r', 'p', 'f')
            THEN format('%I.%I', cn.nspname, co.collname) END AS collation,
       CASE WHEN a.attstorage <> ty.typstorage AND c.relkind IN ('r', 'p', 'f', 'm') THEN
            CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'm' THEN 'main' WHEN 'x' THEN 'extended' ELSE 'external' END
            END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       -- The unset statistics target is -1 up to PostgreSQL 16 and null from 17 on.
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::pg_catalog.text END AS statistics_target,
       array_to_string(ARRAY(SELECT o FROM unnest(a.attoptions) AS o ORDER BY o COLLATE "C"), ', ') AS options,
       CASE WHEN c.relkind = 'f' THEN
           (SELECT string_agg(format('%I %L', x.option_name,
                                     CASE WHEN x.option_name ~* 'pass|pwd|secret|token|credential|auth|key'
                                          THEN 'sha256:' || left(encode(sha256(convert_to(concat_ws(
                                                   ' ', x.option_name, x.option_value), 'UTF8')), 'hex'), 16)
                                          ELSE x.option_value END),
                              ', ' ORDER BY x.option_name COLLATE "C")
              FROM pg_options_to_table(a.attfdwoptions) AS x) END AS foreign_options,
       CASE WHEN a.attinhcount > 0 THEN
            CASE WHEN a.attislocal THEN 'inherited and local' ELSE 'inherited' END END AS inheritance,
       CASE WHEN a.attacl IS NOT NULL THEN
           (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                              ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
              FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                               AS privilege,
                           CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN c.relowner THEN 'its owner'
                                          ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                           CASE WHEN e.grantor <> c.relowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                               AS grantor
                      FROM aclexplode(a.attacl) AS e) AS a) END AS privileges,
       ds.description AS comment,
       -- Read of what differs only:
       -- Without a default a column is null, as with a default that is null. In a domain's column such a default
       -- overrides the domain's, and in a view's that of the table below.
       CASE WHEN a.attgenerated = '' AND d.adbin IS NOT NULL THEN
            format($$CREATE TABLE schema_parity_shadow.shadow (shadow %s DEFAULT %s);
                     SELECT pg_get_expr(adbin, adrelid) FROM pg_catalog.pg_attrdef
                      WHERE adrelid = 'schema_parity_shadow.shadow'::pg_catalog.regclass$$,
                   format_type(a.atttypid, a.atttypmod),
                   CASE WHEN ty.typtype = 'd' OR c.relkind = 'v' THEN '{"text}' ELSE '{"text or NULL}' END) END
           AS shadow_of_default,
       CASE WHEN d.adbin IS NOT NULL THEN
            ARRAY[format(E'\n    %I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ' DEFAULT '] END
           AS dumped_default,
       CASE WHEN a.attgenerated <> '' THEN
            format($$CREATE TABLE schema_parity_shadow.shadow (LIKE %I.%I);
                     ALTER TABLE schema_parity_shadow.shadow ADD schema_parity_shadow %s GENERATED ALWAYS AS {"text};
                     SELECT format('(%%s) %%s', pg_get_expr(d.adbin, d.adrelid),
                                   CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END)
                       FROM pg_catalog.pg_attrdef AS d
                       JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                      WHERE d.adrelid = 'schema_parity_shadow.shadow'::pg_catalog.regclass$$,
                   n.nspname, c.relname, format_type(a.atttypid, a.atttypmod)) END AS shadow_of_generated,
       CASE WHEN a.attgenerated <> '' THEN
            ARRAY[format(E'\n    %I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ' GENERATED ALWAYS AS ',
                  ' VIRTUAL'] END AS dumped_generated,
       CASE WHEN c.relkind NOT IN ('r', 'p', 'f') THEN
            concat_ws(E'\n', format('-- the column %I of %I.%I', a.attname, n.nspname, c.relname),
                      format('ALTER VIEW %I.%I ALTER COLUMN %I SET DEFAULT ', n.nspname, c.relname, a.attname)
                          || pg_get_expr(d.adbin, d.adrelid) || ';')
            ELSE format('ALTER TABLE %I.%I ADD COLUMN %I %s;', n.nspname, c.relname, a.attname,
                   concat_ws(' ', format_type(a.atttypid, a.atttypmod),
                             CASE WHEN a.attcollation <> ty.typcollation
                                  THEN format('COLLATE %I.%I', cn.nspname, co.collname) END,
                             CASE WHEN a.attgenerated <> ''
                                  THEN format('GENERATED ALWAYS AS (%s) %s', pg_get_expr(d.adbin, d.adrelid),
                                              CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END)
                                  ELSE 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
                             -- A partition has the identity of its partitioned table.
                             CASE WHEN a.attidentity <> '' AND NOT c.relispartition THEN
                                  format('GENERATED %s AS IDENTITY%s',
                                         CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                                         (SELECT format(' (SEQUENCE NAME %I.%I START %s INCREMENT %s MINVALUE %s '
                                                            || 'MAXVALUE %s CACHE %s%s)',
                                                        sn.nspname, s.relname, q.seqstart, q.seqincrement, q.seqmin,
                                                        q.seqmax, q.seqcache, CASE WHEN q.seqcycle THEN ' CYCLE' END)
                                            FROM pg_catalog.pg_depend AS sd
                                            JOIN pg_catalog.pg_class AS s ON s.oid = sd.objid
                                            JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.relnamespace
                                            JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
                                           WHERE sd.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                             AND sd.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                             AND sd.refobjid = c.oid AND sd.refobjsubid = a.attnum AND sd.deptype = 'i'
                                             AND ((q.seqstart, q.seqincrement, q.seqmin, q.seqcache, q.seqcycle, s.relname)
                                                      <> (1, 1, 1, 1, false, format('%s_%s_seq', c.relname, a.attname))
                                                  OR q.seqmax NOT IN (32767, 2147483647, 9223372036854775807)))) END,
                             CASE WHEN a.attnotnull THEN
                                  concat('CONSTRAINT ' || CASE WHEN nn.conname <> format('%s_%s_not_null', c.relname,
                                                                                         a.attname)
                                                               THEN quote_ident(nn.conname) || ' ' END,
                                         'NOT NULL', CASE WHEN nn.connoinherit THEN ' NO INHERIT' END) END)) END AS ddl,
       (SELECT ARRAY['comment', format('COMMENT ON COLUMN %I.%I.%I IS %L;', n.nspname, c.relname, a.attname,
                                       ds.description),
                     'presence', CASE WHEN d.adbin IS NOT NULL AND (c.relkind = 'v' OR a.attinhcount > 0 AND NOT a.attislocal
                                                                    AND a.attgenerated = '' AND NOT c.relispartition)
                                      THEN format('%s SET DEFAULT %s;', here.words, pg_get_expr(d.adbin, d.adrelid))
                                      ELSE '' END,
                     'storage', format('%s SET STORAGE %s;', here.words,
                                       CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'm' THEN 'main' WHEN 'x' THEN 'extended'
                                                         ELSE 'external' END),
                     'statistics_target', format('%s SET STATISTICS %s;', here.words, coalesce(a.attstattarget, -1)),
                     'options:set', here.words,
                     'privileges:grant', format('ON TABLE %I.%I', n.nspname, c.relname),
                     'privileges:columns', format(' (%I)', a.attname)]
               || CASE WHEN c.relkind NOT IN ('r', 'p', 'f') THEN
                            ARRAY['default', CASE WHEN c.relkind <> 'v' THEN NULL
                                                  WHEN d.adbin IS NULL THEN format('%s DROP DEFAULT;', here.words)
                                                  ELSE format('%s SET DEFAULT %s;', here.words,
                                                              pg_get_expr(d.adbin, d.adrelid)) END]
                       ELSE ARRAY['name', format('ALTER TABLE %I.%I RENAME COLUMN %I TO', n.nspname, c.relname, a.attname),
                                  'in_table', CASE WHEN a.attislocal OR c.relispartition THEN
                                      format('ALTER TABLE %I.%I ADD COLUMN ', n.nspname, c.relname) END,
                                  'type', of_type.statement,
                                  'type_category', concat(ty.typcategory, ty.typtype),
                                  'collation', of_type.statement,
                                  -- A name of its own needs a constraint of its own.
                                  'not_null', CASE WHEN NOT a.attnotnull OR nn.oid IS NULL
                                                        OR nn.conname = format('%s_%s_not_null', c.relname, a.attname)
                                                           AND NOT nn.connoinherit AND nn.convalidated THEN
                                      format('%s %s NOT NULL;', here.words,
                                             CASE WHEN a.attnotnull THEN 'SET' ELSE 'DROP' END) END,
                                  'not_null:rename', CASE WHEN nn.coninhcount = 0 THEN
                                      format('ALTER TABLE %I.%I RENAME CONSTRAINT', n.nspname, c.relname) END,
                                  'not_null:name', quote_ident(nn.conname),
                                  'not_null_comment', CASE WHEN nn.oid IS NOT NULL THEN
                                      format('COMMENT ON CONSTRAINT %I ON %I.%I IS %L;', nn.conname, n.nspname,
                                             c.relname, obj_description(nn.oid, 'pg_constraint')) END,
                                  'compression', format('%s SET COMPRESSION %s;', here.words,
                                                        CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4'
                                                                              ELSE 'default' END),
                                  'identity:absent', CASE WHEN a.attidentity <> '' AND NOT c.relispartition THEN
                                      format('%s ADD GENERATED %s AS IDENTITY;', here.words,
                                             CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END) END,
                                  'identity:present', CASE WHEN a.attidentity <> '' AND NOT c.relispartition THEN
                                      format('%s SET GENERATED %s;', here.words,
                                             CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END) END,
                                  'foreign_options:options', CASE WHEN c.relkind = 'f' THEN here.words END,
                                  'default', CASE WHEN a.attgenerated <> '' THEN NULL
                                                  WHEN d.adbin IS NULL THEN format('%s DROP DEFAULT;', here.words)
                                                  ELSE format('%s SET DEFAULT %s;', here.words,
                                                              pg_get_expr(d.adbin, d.adrelid)) END] END
          FROM (SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I', n.nspname, c.relname, a.attname) AS words) AS here
         CROSS JOIN LATERAL (SELECT format('%s TYPE %s%s;', here.words, format_type(a.atttypid, a.atttypmod),
                                           ' COLLATE ' || CASE WHEN a.attcollation <> ty.typcollation
                                                               THEN format('%I.%I', cn.nspname, co.collname) END)
                                        AS statement) AS of_type)
           AS statements,
       ARRAY[format('%s %s %s', CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'v' THEN 'VIEW' WHEN 'c' THEN 'TYPE'
                                               WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END,
                    n.nspname, c.relname),
             format('DEFAULT %s %s %s', n.nspname, c.relname, a.attname),
             format('COMMENT %s COLUMN %I.%I', n.nspname, c.relname, a.attname),
             format('CONSTRAINT %s %s %s', n.nspname, c.relname, nn.conname),
             format('COMMENT %s CONSTRAINT %s ON %I', n.nspname, quote_ident(nn.conname), c.relname),
             format('ACL %s COLUMN %I.%I', n.nspname, c.relname, a.attname)]
           -- pg_dump writes the identity of a column with its sequence.
           || CASE WHEN a.attidentity = '' THEN '{}'
                   ELSE ARRAY(SELECT format('%s %s %s', entry.type, sn.nspname, s.relname)
                                FROM pg_catalog.pg_depend AS sd
                                JOIN pg_catalog.pg_class AS s ON s.oid = sd.objid
                                JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.relnamespace
                               CROSS JOIN (VALUES ('SEQUENCE'), ('SEQUENCE OWNED BY')) AS entry (type)
                               WHERE sd.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                 AND sd.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                 AND sd.refobjid = c.oid AND sd.refobjsubid = a.attnum AND sd.deptype = 'i') END
           AS dumped_as,
       format('pg_class %s %s', c.oid, a.attnum) AS stored_at
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type AS ty ON ty.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN pg_catalog.pg_constraint AS pk ON pk.conrelid = c.oid AND pk.contype = 'p'
  LEFT JOIN pg_catalog.pg_constraint AS nn
         ON nn.conrelid = c.oid AND nn.contype = 'n' AND nn.conkey = ARRAY[a.attnum]
  LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = a.attcollation
  LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_description AS ds
         ON ds.objoid = c.oid AND ds.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND ds.objsubid = a.attnum
 WHERE a.attnum > 0 AND NOT a.attisdropped
   AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.deptype = 'e'
                      AND (m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                           OR m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = c.reltype
                              AND c.relkind = 'c'))
 -- Only in a table does the order say something that nothing else says.
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", CASE WHEN c.relkind IN ('r', 'p', 'f') THEN a.attnum END,
          a.attname COLLATE "C";
