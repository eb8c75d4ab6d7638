-- Collations. Not read: the version, which says what the library of the operating system or ICU was when the collation
-- was made or last refreshed. A baseline that runs today cannot bring back that of an old database, and need not; nor the
-- encoding, which is that of the database or none, as the provider has it.
-- Not in the ddl: owner, comment
SELECT 'collation' AS kind,
       format('%I.%I', n.nspname, c.collname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'default' END
           AS provider,
       CASE WHEN v.lc_collate <> v.lc_ctype
            THEN format('lc_collate %L, lc_ctype %L', v.lc_collate, v.lc_ctype)
            ELSE v.locale END AS locale,
       v.rules,
       c.collisdeterministic::pg_catalog.text AS deterministic,
       pg_get_userbyid(c.collowner) AS owner,
       obj_description(c.oid, 'pg_collation') AS comment,
       format('CREATE COLLATION %I.%I (%s);', n.nspname, c.collname,
              concat_ws(', ', 'provider = ' || CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu'
                                                                   ELSE 'builtin' END,
                        CASE WHEN v.lc_collate <> v.lc_ctype
                             THEN format('lc_collate = %L, lc_ctype = %L', v.lc_collate, v.lc_ctype)
                             ELSE format('locale = %L', v.locale) END,
                        CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
                        'rules = ' || quote_literal(v.rules))) AS ddl,
       ARRAY['comment', format('COMMENT ON COLLATION %I.%I IS %L;', n.nspname, c.collname, obj_description(c.oid, 'pg_collation')),
             'owner', format('ALTER COLLATION %I.%I OWNER TO %I;', n.nspname, c.collname, pg_get_userbyid(c.collowner))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('COLLATION %s %s', n.nspname, c.collname),
                       format('COMMENT %s COLLATION %I', n.nspname, c.collname)] END AS dumped_as,
       format('pg_collation %s', c.oid) AS stored_at
  FROM pg_catalog.pg_collation AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
 -- PostgreSQL 14 keeps ICU's locale where that of libc is, 15 and 16 call it colliculocale; rules are new in 16.
 CROSS JOIN LATERAL (SELECT to_jsonb(c) AS row) AS j
 CROSS JOIN LATERAL (SELECT c.collcollate::pg_catalog.text AS lc_collate, c.collctype::pg_catalog.text AS lc_ctype,
                            coalesce(j.row ->> 'colllocale', j.row ->> 'colliculocale', j.row ->> 'collcollate')
                                AS locale,
                            j.row ->> 'collicurules' AS rules) AS v
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.collname COLLATE "C";
