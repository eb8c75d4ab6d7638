-- The members of extensions, which a chain may add or take away; of those that every new database has, such as plpgsql,
-- what was added. The array, row and multirange types that come with
-- another member are members themselves in newer servers only. pg_dump shows none of them.
SELECT 'extension member' AS kind,
       format('%I: %s %s', e.extname, i.type, i.identity) AS name,
       ARRAY['extension:' || quote_ident(e.extname),
             'extension/version -> presence:' || quote_ident(e.extname),
             'extension/schema -> presence:' || quote_ident(e.extname)] AS parents,
       format('ALTER EXTENSION %I ADD %s %s;', e.extname, upper(replace(i.type, '-', ' ')), i.identity) AS ddl,
       ARRAY['presence', ''] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_extension AS e
  JOIN pg_catalog.pg_depend AS m
    ON m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND m.refobjid = e.oid AND m.deptype = 'e'
 CROSS JOIN LATERAL pg_identify_object(m.classid, m.objid, m.objsubid) AS i
 WHERE (e.oid >= 16384 OR m.objid >= 16384)
   AND NOT (m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
            AND EXISTS (SELECT FROM pg_catalog.pg_type AS y
                          LEFT JOIN pg_catalog.pg_class AS r ON r.oid = y.typrelid
                         WHERE y.oid = m.objid
                           AND (y.typtype = 'm' OR r.relkind <> 'c'
                                OR EXISTS (SELECT FROM pg_catalog.pg_type AS l WHERE l.typarray = y.oid))))
 ORDER BY 2;
