-- Comments on what the server or an extension brought. Those on members of an extension are all listed, whoever wrote
-- them; those on the server's own objects, where they are newer than initdb (as in built_in.sql), or the other side's
-- are, or it has none (built_in_names.sql). That of the extension plpgsql is always listed: old dumps write it. pg_dump
-- shows none of them.
WITH asked AS (
    SELECT string_to_array(nullif(current_setting('schema_parity.asked_for', true), ''), E'\x01') AS names),
initdb AS (
    SELECT min(made.xmin::pg_catalog.text::pg_catalog.int8) AS finished
      FROM (SELECT d.xmin FROM pg_catalog.pg_database AS d WHERE d.oid < 16384 AND d.datname <> 'template1'
            UNION ALL
            SELECT c.xmin FROM pg_catalog.pg_shdescription AS c
             WHERE c.objoid < 16384 AND c.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
               AND c.objoid <> 1) AS made)
SELECT 'comment' AS kind,
       format('on %s %s', i.type, i.identity) AS name,
       CASE WHEN c.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
            THEN ARRAY['database/built in extensions -> presence:database']
            WHEN e.extname IS NULL THEN '{}'
            ELSE ARRAY['extension:' || quote_ident(e.extname),
                       format('extension member:%I: %s %s', e.extname, i.type, i.identity),
                       'extension/version -> presence:' || quote_ident(e.extname),
                       'extension/version -> text:' || quote_ident(e.extname),
                       'extension/schema -> presence:' || quote_ident(e.extname)] END AS parents,
       c.description AS text,
       format('COMMENT ON %s %s IS %L;',
              upper(regexp_replace(replace(i.type, '-', ' '), '^.* (column|constraint)$', '\1')), i.identity,
              c.description) AS ddl,
       ARRAY['text', format('COMMENT ON %s %s IS %L;',
                             upper(regexp_replace(replace(i.type, '-', ' '), '^.* (column|constraint)$', '\1')), i.identity,
                             c.description)] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_description AS c
 CROSS JOIN initdb
 CROSS JOIN asked
  LEFT JOIN pg_catalog.pg_depend AS m
         ON m.classid = c.classoid AND m.objid = c.objoid AND m.deptype = 'e'
            AND m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  -- What hangs on a table that is a member belongs to the extension as well.
  LEFT JOIN LATERAL (SELECT x.conrelid AS relation FROM pg_catalog.pg_constraint AS x
                      WHERE c.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND x.oid = c.objoid
                     UNION ALL
                     SELECT x.tgrelid FROM pg_catalog.pg_trigger AS x
                      WHERE c.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND x.oid = c.objoid
                     UNION ALL
                     SELECT x.ev_class FROM pg_catalog.pg_rewrite AS x
                      WHERE c.classoid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND x.oid = c.objoid
                     UNION ALL
                     SELECT x.polrelid FROM pg_catalog.pg_policy AS x
                      WHERE c.classoid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND x.oid = c.objoid
                     UNION ALL
                     SELECT x.indrelid FROM pg_catalog.pg_index AS x
                      WHERE c.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND x.indexrelid = c.objoid) AS h
         ON c.objoid >= 16384 AND m.objid IS NULL
  LEFT JOIN pg_catalog.pg_depend AS t
         ON t.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND t.objid = h.relation AND t.deptype = 'e'
            AND t.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  LEFT JOIN pg_catalog.pg_extension AS e ON e.oid = coalesce(m.refobjid, t.refobjid) AND c.objoid >= 16384
 CROSS JOIN LATERAL pg_identify_object(c.classoid, c.objoid, c.objsubid) AS i
 WHERE CASE WHEN c.objoid < 16384
            THEN c.xmin::pg_catalog.text::pg_catalog.int8 > initdb.finished
                 OR c.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
                 -- Only now: to identify each of the thousands would take its time.
                 OR asked.names IS NOT NULL
                    AND (SELECT format('on %s %s', x.type, x.identity) = ANY (asked.names)
                           FROM pg_identify_object(c.classoid, c.objoid, c.objsubid) AS x)
            ELSE e.oid IS NOT NULL END
   -- Whoever creates a large object may choose its OID: none is the server's own.
   AND c.classoid <> 'pg_catalog.pg_largeobject'::pg_catalog.regclass
   -- The schema "public" is told with the schemas, PL/pgSQL with the languages.
   AND NOT (c.classoid = 'pg_catalog.pg_language'::pg_catalog.regclass
            AND EXISTS (SELECT FROM pg_catalog.pg_language AS l
                         WHERE l.oid = c.objoid AND (l.lanname = 'plpgsql' OR l.lanispl AND l.oid < 16384)))
   AND NOT (c.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND i.name = 'public')
 ORDER BY 2;
