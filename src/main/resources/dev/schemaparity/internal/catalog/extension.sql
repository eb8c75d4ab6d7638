-- Extensions, but for those that every new database has. Their members are not listed anywhere: the version stands
-- for them.
-- Hidden from pg_dump: version, owner
SELECT 'extension' AS kind,
       quote_ident(e.extname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       n.nspname AS schema,
       e.extversion AS version,
       pg_get_userbyid(e.extowner) AS owner,
       obj_description(e.oid, 'pg_extension') AS comment,
       format('CREATE EXTENSION %I WITH SCHEMA %I VERSION %L;', e.extname, n.nspname, e.extversion) AS ddl,
       ARRAY['EXTENSION - ' || e.extname, format('COMMENT - EXTENSION %I', e.extname)] AS dumped_as
  FROM pg_catalog.pg_extension AS e
  JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
 WHERE e.oid >= 16384
 ORDER BY e.extname COLLATE "C";
