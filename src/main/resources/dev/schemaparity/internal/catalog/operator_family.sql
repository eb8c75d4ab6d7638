-- Operator families. CREATE OPERATOR CLASS makes one of its own name, so such a family has that class as a parent.
-- What belongs to a family is listed on its own, with the class or as a member.
-- Not in the ddl: owner, comment
SELECT 'operator family' AS kind,
       f.name,
       ARRAY[format('schema:%I', n.nspname), format('operator class:%s', f.name)] AS parents,
       pg_get_userbyid(o.opfowner) AS owner,
       obj_description(o.oid, 'pg_opfamily') AS comment,
       format('CREATE OPERATOR FAMILY %s;', f.name) AS ddl,
       ARRAY['presence', CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_opclass AS c
                                           WHERE c.opcfamily = o.oid AND c.opcname = o.opfname
                                             AND c.opcnamespace = o.opfnamespace) THEN '' END,
             'comment', format('COMMENT ON OPERATOR FAMILY %s IS %L;', f.name, obj_description(o.oid, 'pg_opfamily')),
             'owner', format('ALTER OPERATOR FAMILY %s OWNER TO %I;', f.name, pg_get_userbyid(o.opfowner))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('OPERATOR FAMILY %s %s', n.nspname, o.opfname),
                       format('COMMENT %s OPERATOR FAMILY %I USING %I', n.nspname, o.opfname, am.amname)] END
           AS dumped_as,
       format('pg_opfamily %s', o.oid) AS stored_at
  FROM pg_catalog.pg_opfamily AS o
  JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opfnamespace
  JOIN pg_catalog.pg_am AS am ON am.oid = o.opfmethod
 CROSS JOIN LATERAL (SELECT format('%I.%I USING %I', n.nspname, o.opfname, am.amname) AS name) AS f
 WHERE o.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND m.objid = o.oid
                      AND m.deptype = 'e')
 ORDER BY f.name COLLATE "C";
