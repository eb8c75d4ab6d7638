-- Types that a user defines: enums with their labels in order (enumsortorder itself has gaps and fractions without
-- meaning), domains, composite and range types. The row types of tables, the array types and the multirange types that
-- come with another type are not objects of their own.
-- Hidden from pg_dump: multirange_comment
-- Not in the ddl: owner, privileges, comment, not_null_comment, multirange_comment
SELECT CASE ty.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type'
                       ELSE 'composite type' END AS kind,
       format('%I.%I', n.nspname, ty.typname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       en.labels,
       CASE WHEN ty.typtype = 'd' THEN format_type(ty.typbasetype, ty.typtypmod) END AS base_type,
       -- PostgreSQL 17 gives NOT NULL a name; the one that it makes up itself is not worth telling.
       CASE WHEN ty.typtype = 'd' THEN
            concat_ws(', ', ty.typnotnull::pg_catalog.text,
                      'constraint ' || CASE WHEN nn.conname <> format('%s_not_null', ty.typname)
                                            THEN quote_ident(nn.conname) END) END AS not_null,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = nn.oid AND d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objsubid = 0)
           AS not_null_comment,
       CASE WHEN ty.typtype = 'd' THEN
            -- typdefault alone is the text as it was typed; the expression tree deparses with qualified names.
            coalesce(pg_get_expr(ty.typdefaultbin, 0), ty.typdefault) END AS "default",
       CASE WHEN ty.typtype = 'd' AND ty.typcollation <> b.typcollation
            THEN format('%I.%I', cn.nspname, co.collname) END AS collation,
       at.columns,
       ra.options AS range,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = r.rngmultitypid AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objsubid = 0)
           AS multirange_comment,
       pg_get_userbyid(ty.typowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN ty.typowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> ty.typowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(ty.typacl, acldefault('T', ty.typowner))) AS e) AS a) AS privileges,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = ty.oid AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       -- Read of what differs only:
       -- A default that is null is the same as none, but over another domain, whose default it overrides.
       CASE WHEN ty.typtype = 'd' AND (ty.typdefaultbin IS NOT NULL OR ty.typdefault IS NOT NULL) THEN
            format($$CREATE DOMAIN schema_parity_shadow.shadow AS %s DEFAULT %s;
                     SELECT coalesce(pg_get_expr(typdefaultbin, 0), typdefault) FROM pg_catalog.pg_type
                      WHERE oid = 'schema_parity_shadow.shadow'::pg_catalog.regtype$$,
                   format_type(ty.typbasetype, ty.typtypmod),
                   CASE WHEN b.typtype = 'd' THEN '{"text}' ELSE '{"text or NULL}' END) END AS shadow_of_default,
       ARRAY['', ' DEFAULT '] AS dumped_default,
       CASE ty.typtype
            WHEN 'e' THEN format(E'CREATE TYPE %I.%I AS ENUM (\n    %s\n);', n.nspname, ty.typname,
                                 en.lines)
            WHEN 'd' THEN format('CREATE DOMAIN %I.%I AS %s%s%s%s;', n.nspname, ty.typname,
                                 format_type(ty.typbasetype, ty.typtypmod),
                                 CASE WHEN ty.typcollation <> b.typcollation
                                      THEN format(' COLLATE %I.%I', cn.nspname, co.collname) END,
                                 coalesce(' DEFAULT ' || coalesce(pg_get_expr(ty.typdefaultbin, 0), ty.typdefault), ''),
                                 CASE WHEN ty.typnotnull THEN
                                      concat(' CONSTRAINT ' || CASE WHEN nn.conname <> format('%s_not_null', ty.typname)
                                                                    THEN quote_ident(nn.conname) END, ' NOT NULL') END)
            WHEN 'r' THEN format('CREATE TYPE %I.%I AS RANGE (%s);', n.nspname, ty.typname, ra.options)
            ELSE format(E'CREATE TYPE %I.%I AS (\n    %s\n);', n.nspname, ty.typname, at.columns) END AS ddl,
       (SELECT ARRAY['beforehand', CASE WHEN r.rngcanonical <> 0 THEN format('CREATE %s;', object.words) END,
                     'labels:add', CASE WHEN ty.typtype = 'e' THEN format('ALTER %s ADD VALUE', object.words) END,
                     'default', CASE WHEN ty.typtype = 'd' THEN
                         concat('ALTER ', object.words,
                                coalesce(' SET DEFAULT ' || coalesce(pg_get_expr(ty.typdefaultbin, 0), ty.typdefault),
                                         ' DROP DEFAULT'), ';') END,
                     'not_null', CASE WHEN ty.typtype = 'd' AND (nn.oid IS NULL
                                                                 OR nn.conname = format('%s_not_null', ty.typname)) THEN
                         format('ALTER %s %s NOT NULL;', object.words, CASE WHEN ty.typnotnull THEN 'SET' ELSE 'DROP' END)
                         END,
                     'not_null:rename', CASE WHEN nn.oid IS NOT NULL THEN
                         format('ALTER %s RENAME CONSTRAINT', object.words) END,
                     'not_null:name', quote_ident(nn.conname),
                     'not_null_comment', CASE WHEN nn.oid IS NOT NULL THEN
                         format('COMMENT ON CONSTRAINT %I ON %s IS %L;', nn.conname, object.words,
                                obj_description(nn.oid, 'pg_constraint')) END,
                     'multirange_comment', CASE WHEN ty.typtype = 'r' THEN
                         format('COMMENT ON TYPE %s IS %L;', format_type(r.rngmultitypid, NULL),
                                obj_description(r.rngmultitypid, 'pg_type')) END,
                     'privileges:grant', format('ON TYPE %I.%I', n.nspname, ty.typname),
                     'privileges:usual', (SELECT string_agg(concat_ws(' ', e.privilege_type, 'to',
                                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'its owner' END), ', ')
                        FROM aclexplode(acldefault('T', 10)) AS e),
                     'name', format('ALTER %s RENAME TO', object.words),
                     'comment', format('COMMENT ON %s IS %L;', object.words, obj_description(ty.oid, 'pg_type')),
                     'owner', format('ALTER %s OWNER TO %I;', object.words, pg_get_userbyid(ty.typowner))]
          FROM (SELECT format('%s %I.%I', CASE ty.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, ty.typname)
                           AS words) AS object) AS statements,
       ARRAY[format('%s %s %s', CASE ty.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, ty.typname),
             format('COMMENT %s %s %I', n.nspname, CASE ty.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, ty.typname),
             format('ACL %s TYPE %I', n.nspname, ty.typname),
             format('ACL %s DOMAIN %I', n.nspname, ty.typname),
             format('SHELL TYPE %s %s', n.nspname, ty.typname),
             format('COMMENT %s CONSTRAINT %s ON DOMAIN %I', n.nspname, quote_ident(nn.conname), ty.typname)] AS dumped_as,
       format('pg_type %s', ty.oid) AS stored_at
  FROM pg_catalog.pg_type AS ty
  JOIN pg_catalog.pg_namespace AS n ON n.oid = ty.typnamespace
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = ty.typrelid
  LEFT JOIN pg_catalog.pg_type AS b ON b.oid = ty.typbasetype
  LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = ty.typcollation
  LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_range AS r ON r.rngtypid = ty.oid
  LEFT JOIN LATERAL (SELECT concat_ws(', ', 'subtype = ' || format_type(r.rngsubtype, NULL),
                                      'subtype_opclass = '
                                          || (SELECT format('%I.%I', x.nspname, oc.opcname)
                                                FROM pg_catalog.pg_opclass AS oc
                                                JOIN pg_catalog.pg_namespace AS x ON x.oid = oc.opcnamespace
                                               WHERE oc.oid = r.rngsubopc),
                                      'collation = '
                                          || (SELECT format('%I.%I', x.nspname, rc.collname)
                                                FROM pg_catalog.pg_collation AS rc
                                                JOIN pg_catalog.pg_namespace AS x ON x.oid = rc.collnamespace
                                               WHERE rc.oid = r.rngcollation),
                                      'canonical = ' || CASE WHEN r.rngcanonical <> 0 THEN r.rngcanonical END,
                                      'subtype_diff = ' || CASE WHEN r.rngsubdiff <> 0 THEN r.rngsubdiff END,
                                      'multirange_type_name = ' || format_type(r.rngmultitypid, NULL)) AS options)
         AS ra ON ty.typtype = 'r'
  LEFT JOIN pg_catalog.pg_constraint AS nn ON nn.contypid = ty.oid AND nn.contype = 'n'
  LEFT JOIN LATERAL (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) AS labels,
                            string_agg(quote_literal(e.enumlabel), E',\n    ' ORDER BY e.enumsortorder) AS lines
                       FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = ty.oid) AS en ON ty.typtype = 'e'
  LEFT JOIN LATERAL (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                                       || CASE WHEN a.attcollation <> y.typcollation
                                               THEN format(' COLLATE %I.%I', ln.nspname, lo.collname) ELSE '' END,
                                       E',\n    ' ORDER BY a.attnum) AS columns
                       FROM pg_catalog.pg_attribute AS a
                       JOIN pg_catalog.pg_type AS y ON y.oid = a.atttypid
                       LEFT JOIN pg_catalog.pg_collation AS lo ON lo.oid = a.attcollation
                       LEFT JOIN pg_catalog.pg_namespace AS ln ON ln.oid = lo.collnamespace
                      WHERE a.attrelid = ty.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS at
         ON ty.typtype = 'c'
 WHERE (ty.typtype IN ('e', 'd', 'r') OR ty.typtype = 'c' AND c.relkind = 'c')
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND m.objid = ty.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", ty.typname COLLATE "C";
