-- Databases: what ALTER DATABASE and COMMENT ON DATABASE leave, for the database that is read. It is the same object
-- on both sides whatever it is called, so its name is not part of the identity. Not read: encoding, collation and
-- character type, which CREATE DATABASE decides before any migration runs, and the tablespace, which nobody can change
-- who is connected to the database.
-- The value of a setting that looks like a secret is shown by a digest only.
-- Hidden from pg_dump: without --create its text shows nothing of the database itself.
SELECT 'database' AS kind,
       'database' AS name,
       '{}'::pg_catalog.text[] AS parents,
       (SELECT string_agg(CASE WHEN split_part(setting, '=', 1) ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo'
                                THEN split_part(setting, '=', 1) || '=sha256:'
                                     || left(encode(sha256(convert_to(setting, 'UTF8')), 'hex'), 16)
                                -- One setting that reads like two.
                                WHEN setting ~ ', [^ ,=]+=' THEN quote_literal(setting) ELSE setting END,
                          ', ' ORDER BY setting COLLATE "C")
          FROM pg_catalog.pg_db_role_setting AS s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = d.oid AND s.setrole = 0) AS settings,
       (SELECT string_agg(format('%I: %s', pg_get_userbyid(s.setrole),
                                 CASE WHEN split_part(setting, '=', 1) ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo'
                                THEN split_part(setting, '=', 1) || '=sha256:'
                                     || left(encode(sha256(convert_to(setting, 'UTF8')), 'hex'), 16)
                                -- One setting that reads like two.
                                WHEN setting ~ ', [^ ,=]+=' THEN quote_literal(setting) ELSE setting END),
                          ', '
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
       -- No statement holds what may be a secret.
       ARRAY['settings', CASE WHEN NOT EXISTS (SELECT FROM pg_catalog.pg_db_role_setting AS r, unnest(r.setconfig) AS setting
                                                WHERE r.setdatabase = d.oid AND r.setrole = 0
                                                  AND split_part(setting, '=', 1) ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo')
                              THEN concat_ws(E'\n', format(here.words, 'ALTER DATABASE %I RESET ALL'),
                                   (SELECT string_agg(format(here.words, format('ALTER DATABASE %%I SET %s', s.statement)), E'\n'
                                                      ORDER BY s.statement COLLATE "C")
                                      FROM pg_catalog.pg_db_role_setting AS r
                                     CROSS JOIN unnest(r.setconfig) AS setting
                                     CROSS JOIN LATERAL (SELECT split_part(setting, '=', 1) AS name,
                                                                substr(setting, strpos(setting, '=') + 1) AS value) AS c
                                     CROSS JOIN LATERAL (SELECT replace(
                                           CASE WHEN c.name IN ('search_path', 'temp_tablespaces',
                                                                'session_preload_libraries', 'local_preload_libraries')
                                                THEN format('%I TO %s', c.name, coalesce(nullif(c.value, ''), ''''''))
                                                ELSE format('%I TO %L', c.name, c.value) END, '%', '%%') AS statement) AS s
                                     WHERE r.setdatabase = d.oid AND r.setrole = 0)) END,
             'connection_limit', format(here.words, 'ALTER DATABASE %I CONNECTION LIMIT ' || d.datconnlimit),
             'comment', format(here.words, 'COMMENT ON DATABASE %I IS ' || replace(coalesce(quote_literal(shobj_description(d.oid, 'pg_database')), 'NULL'), '%', '%%')),
             'owner', format(here.words, 'ALTER DATABASE %I OWNER TO ' || replace(quote_ident(pg_get_userbyid(d.datdba)), '%', '%%')),
             'privileges:for', 'DO $do$ BEGIN EXECUTE pg_catalog.format($words$',
             'privileges:grant', 'ON DATABASE %I',
             'privileges:end', '$words$, pg_catalog.current_database()); END $do$;'] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as,
       format('pg_database %s', d.oid) AS stored_at
  FROM pg_catalog.pg_database AS d
 -- The baseline's database has another name.
 CROSS JOIN LATERAL (SELECT 'DO $do$ BEGIN EXECUTE pg_catalog.format(%L, pg_catalog.current_database()); END $do$;' AS words)
       AS here
 WHERE d.datname = current_database();
