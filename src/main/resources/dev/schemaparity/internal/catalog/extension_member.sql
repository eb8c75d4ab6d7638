-- The members of extensions, which a chain may add or take away. pg_dump shows none of them.
SELECT 'extension member' AS kind,
       format('%I: %s %s', e.extname, i.type, i.identity) AS name,
       ARRAY['extension:' || quote_ident(e.extname),
             'extension/version -> presence:' || quote_ident(e.extname),
             'extension/schema -> presence:' || quote_ident(e.extname)] AS parents,
       format('ALTER EXTENSION %I ADD %s %s;', e.extname, upper(replace(i.type, '-', ' ')), i.identity) AS ddl,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_extension AS e
  JOIN pg_catalog.pg_depend AS m
    ON m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND m.refobjid = e.oid AND m.deptype = 'e'
 CROSS JOIN LATERAL pg_identify_object(m.classid, m.objid, m.objsubid) AS i
 WHERE e.oid >= 16384
 ORDER BY 2;
