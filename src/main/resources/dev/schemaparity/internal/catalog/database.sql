-- Databases: what ALTER DATABASE and COMMENT ON DATABASE leave, for the database that is read. It is the same object
-- on both sides whatever it is called, so its name is not part of the identity. Not read: encoding, collation and
-- character type, which CREATE DATABASE decides before any migration runs, and the tablespace, which nobody can change
-- who is connected to the database.
-- Hidden from pg_dump: without --create its text shows nothing of the database itself.
SELECT 'database' AS kind,
       'database' AS name,
       '{}'::pg_catalog.text[] AS parents,
       (SELECT string_agg(setting, ', ' ORDER BY setting COLLATE "C")
          FROM pg_catalog.pg_db_role_setting AS s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = d.oid AND s.setrole = 0) AS settings,
       (SELECT string_agg(format('%I: %s', pg_get_userbyid(s.setrole), setting), ', '
                          ORDER BY pg_get_userbyid(s.setrole) COLLATE "C", setting COLLATE "C")
          FROM pg_catalog.pg_db_role_setting AS s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = d.oid AND s.setrole <> 0) AS role_settings,
       -- Those that every new database has, such as plpgsql: a chain may drop them.
       (SELECT string_agg(format('%I %s', e.extname, e.extversion), ', ' ORDER BY e.extname COLLATE "C")
          FROM pg_catalog.pg_extension AS e WHERE e.oid < 16384) AS built_in_extensions,
       CASE WHEN d.datconnlimit <> -1 THEN d.datconnlimit::pg_catalog.text END AS connection_limit,
       CASE WHEN d.datistemplate THEN 'true' END AS template,
       pg_get_userbyid(d.datdba) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN d.datdba THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> d.datdba THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS e) AS a) AS privileges,
       -- Not the mark that a run sets on its databases where others have theirs, too.
       (SELECT c.comment FROM shobj_description(d.oid, 'pg_database') AS c (comment)
         WHERE c.comment !~ '^schema-parity: run \S+ on \S+, pid \d+, started \S+$') AS comment,
       'CREATE DATABASE ...' AS ddl,
       '{}'::pg_catalog.text[] AS dumped_as,
       format('pg_database %s', d.oid) AS stored_at
  FROM pg_catalog.pg_database AS d
 WHERE d.datname = current_database();
