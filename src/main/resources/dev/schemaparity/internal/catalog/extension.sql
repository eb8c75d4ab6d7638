-- Extensions, but for those that every new database has. Their members are a kind of their own.
-- Hidden from pg_dump: version, relocatable, configuration, owner
-- Not in the ddl: comment
SELECT 'extension' AS kind,
       quote_ident(e.extname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       n.nspname AS schema,
       e.extversion AS version,
       e.extrelocatable::pg_catalog.text AS relocatable,
       -- The tables whose rows pg_dump is to write, and which of them.
       (SELECT string_agg(concat_ws(' ', c.oid::pg_catalog.regclass, nullif(e.extcondition[x.place], '')), ', '
                          ORDER BY c.oid::pg_catalog.regclass::pg_catalog.text COLLATE "C")
          FROM unnest(e.extconfig) WITH ORDINALITY AS x (oid, place)
          JOIN pg_catalog.pg_class AS c ON c.oid = x.oid) AS configuration,
       pg_get_userbyid(e.extowner) AS owner,
       obj_description(e.oid, 'pg_extension') AS comment,
       format('CREATE EXTENSION %I WITH SCHEMA %I VERSION %L;', e.extname, n.nspname, e.extversion) AS ddl,
       ARRAY['comment', format('COMMENT ON EXTENSION %I IS %L;', e.extname, obj_description(e.oid, 'pg_extension')),
             'schema', CASE WHEN e.extrelocatable THEN format('ALTER EXTENSION %I SET SCHEMA %I;', e.extname, n.nspname) END] AS statements,
       ARRAY['EXTENSION - ' || e.extname, format('COMMENT - EXTENSION %I', e.extname)] AS dumped_as,
       format('pg_extension %s', e.oid) AS stored_at
  FROM pg_catalog.pg_extension AS e
  JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
 WHERE e.oid >= 16384
 ORDER BY e.extname COLLATE "C";
