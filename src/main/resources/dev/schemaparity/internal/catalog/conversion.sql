-- Conversions between encodings.
-- Not in the ddl: owner, comment
SELECT 'conversion' AS kind,
       format('%I.%I', n.nspname, c.conname) AS name,
       ARRAY[format('schema:%I', n.nspname)] AS parents,
       pg_encoding_to_char(c.conforencoding) AS "from",
       pg_encoding_to_char(c.contoencoding) AS "to",
       c.conproc::pg_catalog.regprocedure::pg_catalog.text AS function,
       c.condefault::pg_catalog.text AS "default",
       pg_get_userbyid(c.conowner) AS owner,
       obj_description(c.oid, 'pg_conversion') AS comment,
       format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s;', CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END,
              n.nspname, c.conname, pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding),
              c.conproc) AS ddl,
       ARRAY['comment', format('COMMENT ON CONVERSION %I.%I IS %L;', n.nspname, c.conname, obj_description(c.oid, 'pg_conversion')),
             'owner', format('ALTER CONVERSION %I.%I OWNER TO %I;', n.nspname, c.conname, pg_get_userbyid(c.conowner))] AS statements,
       CASE WHEN n.nspname IN ('pg_catalog', 'information_schema') THEN '{}'
            ELSE ARRAY[format('CONVERSION %s %s', n.nspname, c.conname),
                       format('COMMENT %s CONVERSION %I', n.nspname, c.conname)] END AS dumped_as,
       format('pg_conversion %s', c.oid) AS stored_at
  FROM pg_catalog.pg_conversion AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.connamespace
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_(temp|toast)'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_conversion'::pg_catalog.regclass AND m.objid = c.oid
                      AND m.deptype = 'e')
 ORDER BY n.nspname COLLATE "C", c.conname COLLATE "C";
