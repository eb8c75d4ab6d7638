-- Comments on what the server or an extension brought. Those on members of an extension are all listed, whoever wrote
-- them; those on the server's own objects, where they are newer than initdb (as in built_in.sql). A comment that initdb
-- made and somebody took away is not noticed. pg_dump shows none of them.
WITH initdb AS (
    SELECT min(made.xmin::pg_catalog.text::pg_catalog.int8) AS finished
      FROM (SELECT d.xmin FROM pg_catalog.pg_database AS d WHERE d.oid < 16384 AND d.datname <> 'template1'
            UNION ALL
            SELECT c.xmin FROM pg_catalog.pg_shdescription AS c
             WHERE c.objoid < 16384 AND c.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
               AND c.objoid <> 1) AS made)
SELECT 'comment' AS kind,
       format('on %s %s', i.type, i.identity) AS name,
       CASE WHEN e.extname IS NULL THEN '{}'
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
  LEFT JOIN pg_catalog.pg_depend AS m
         ON m.classid = c.classoid AND m.objid = c.objoid AND m.deptype = 'e'
            AND m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  LEFT JOIN pg_catalog.pg_extension AS e ON e.oid = m.refobjid AND e.oid >= 16384
 CROSS JOIN LATERAL pg_identify_object(c.classoid, c.objoid, c.objsubid) AS i
 WHERE CASE WHEN c.objoid < 16384 THEN c.xmin::pg_catalog.text::pg_catalog.int8 > initdb.finished
            ELSE e.oid IS NOT NULL END
   -- Whoever creates a large object may choose its OID: none is the server's own.
   AND c.classoid <> 'pg_catalog.pg_largeobject'::pg_catalog.regclass
   -- The schema "public" is told with the schemas, PL/pgSQL with the languages.
   AND NOT (c.classoid = 'pg_catalog.pg_language'::pg_catalog.regclass
            AND EXISTS (SELECT FROM pg_catalog.pg_language AS l
                         WHERE l.oid = c.objoid AND (l.lanname = 'plpgsql' OR l.lanispl AND l.oid < 16384)))
   AND NOT (c.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND i.name = 'public')
 ORDER BY 2;
