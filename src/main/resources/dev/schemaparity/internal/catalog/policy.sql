-- Row-level security policies.
-- Not in the ddl: comment
SELECT 'policy' AS kind,
       format('%I.%I.%I', n.nspname, c.relname, p.polname) AS name,
       ARRAY[format('table:%I.%I', n.nspname, c.relname)] AS parents,
       CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END AS type,
       b.command,
       b.roles,
       pg_get_expr(p.polqual, p.polrelid) AS "using",
       pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
       (SELECT d.description FROM pg_catalog.pg_description AS d
         WHERE d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND d.objsubid = 0)
           AS comment,
       -- Read of what differs only:
       format($$SELECT pg_temp.stand_in(%1$L);
                CREATE POLICY shadow ON %1$s USING ({"text});
                SELECT pg_get_expr(polqual, polrelid) FROM pg_catalog.pg_policy
                 WHERE polrelid = %1$L::pg_catalog.regclass$$, b.owner) AS shadow_of_using,
       ARRAY['', ' USING ('] AS dumped_using,
       format($$SELECT pg_temp.stand_in(%1$L);
                CREATE POLICY shadow ON %1$s WITH CHECK ({"text});
                SELECT pg_get_expr(polwithcheck, polrelid) FROM pg_catalog.pg_policy
                 WHERE polrelid = %1$L::pg_catalog.regclass$$, b.owner) AS shadow_of_with_check,
       ARRAY['', ' WITH CHECK ('] AS dumped_with_check,
       format('CREATE POLICY %I ON %I.%I%s FOR %s TO %s%s%s;', p.polname, n.nspname, c.relname,
              CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END, b.command, b.roles,
              coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
              coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) AS ddl,
       ARRAY['roles', format('ALTER POLICY %I ON %s TO %s;', p.polname, b.owner, b.roles),
             'using', format('ALTER POLICY %I ON %s', p.polname, b.owner)
                          || ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ');',
             'with_check', format('ALTER POLICY %I ON %s', p.polname, b.owner)
                               || ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ');',
             'name', format('ALTER POLICY %I ON %I.%I RENAME TO', p.polname, n.nspname, c.relname),
             'comment', format('COMMENT ON POLICY %I ON %I.%I IS %L;', p.polname, n.nspname, c.relname,
                               obj_description(p.oid, 'pg_policy'))] AS statements,
       ARRAY[format('POLICY %s %s %s', n.nspname, c.relname, p.polname),
             format('COMMENT %s POLICY %I ON %I', n.nspname, p.polname, c.relname)] AS dumped_as,
       format('pg_policy %s', p.oid) AS stored_at
  FROM pg_catalog.pg_policy AS p
  JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  -- The order of the roles has no meaning.
  CROSS JOIN LATERAL (SELECT format('%I.%I', n.nspname, c.relname) AS owner,
                             CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                           WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
                             (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END,
                                                ', ' ORDER BY pg_get_userbyid(r) COLLATE "C")
                                FROM unnest(p.polroles) AS r) AS roles) AS b
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", p.polname COLLATE "C";
