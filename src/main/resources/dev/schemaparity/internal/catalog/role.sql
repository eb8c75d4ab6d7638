-- Roles, those pg_... that every server has included. The value of a password is not read: its hash is salted, so the same
-- password never looks the same twice.
-- Not in the ddl: settings, comment
SELECT 'role' AS kind,
       quote_ident(r.rolname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       r.rolsuper AS superuser,
       r.rolinherit AS inherit,
       r.rolcreaterole AS create_role,
       r.rolcreatedb AS create_database,
       r.rolcanlogin AS login,
       r.rolreplication AS replication,
       r.rolbypassrls AS bypass_row_security,
       nullif(r.rolconnlimit, -1) AS connection_limit,
       r.rolvaliduntil AS valid_until,
       CASE WHEN r.rolpassword IS NULL THEN 'none'
            WHEN r.rolpassword LIKE 'SCRAM-SHA-256$%' THEN 'scram-sha-256'
            ELSE 'md5' END AS password,
       (SELECT string_agg(CASE WHEN split_part(setting, '=', 1) ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo'
                                THEN split_part(setting, '=', 1) || '=sha256:'
                                     || left(encode(sha256(convert_to(setting, 'UTF8')), 'hex'), 16)
                                -- One setting that reads like two.
                                WHEN setting ~ ', [^ ,=]+=' THEN quote_literal(setting) ELSE setting END,
                          ', ' ORDER BY setting COLLATE "C")
          FROM pg_catalog.pg_db_role_setting AS s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = 0 AND s.setrole = r.oid) AS settings,
       shobj_description(r.oid, 'pg_authid') AS comment,
       (SELECT string_agg(format('%I: %L', l.provider, l.label), ', ' ORDER BY l.provider COLLATE "C")
          FROM pg_catalog.pg_shseclabel AS l
         WHERE l.classoid = 'pg_catalog.pg_authid'::pg_catalog.regclass AND l.objoid = r.oid) AS security_labels,
       format('CREATE ROLE %I%s;', r.rolname,
              (SELECT string_agg(' ' || word, '' ORDER BY place)
                 FROM (VALUES (1, CASE WHEN r.rolsuper THEN 'SUPERUSER' END),
                              (2, CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END),
                              (3, CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END),
                              (4, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END),
                              (5, CASE WHEN r.rolcanlogin THEN 'LOGIN' END),
                              (6, CASE WHEN r.rolreplication THEN 'REPLICATION' END),
                              (7, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END),
                              (8, CASE WHEN r.rolconnlimit <> -1 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END),
                              (9, 'VALID UNTIL ' || quote_literal(r.rolvaliduntil::pg_catalog.text)),
                              (10, CASE WHEN r.rolpassword IS NOT NULL THEN 'PASSWORD ''...''' END)) AS w (place, word)))
           AS ddl,
       ARRAY['comment', format('COMMENT ON ROLE %I IS %L;', r.rolname, shobj_description(r.oid, 'pg_authid')),
             'superuser', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolsuper THEN 'SUPERUSER' ELSE 'NOSUPERUSER' END),
             'inherit', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolinherit THEN 'INHERIT' ELSE 'NOINHERIT' END),
             'create_role', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolcreaterole THEN 'CREATEROLE' ELSE 'NOCREATEROLE' END),
             'create_database', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolcreatedb THEN 'CREATEDB' ELSE 'NOCREATEDB' END),
             'login', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END),
             'replication', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolreplication THEN 'REPLICATION' ELSE 'NOREPLICATION' END),
             'bypass_row_security', format('ALTER ROLE %I %s;', r.rolname, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END),
             'connection_limit', format('ALTER ROLE %I CONNECTION LIMIT %s;', r.rolname, r.rolconnlimit),
             'valid_until', format('ALTER ROLE %I VALID UNTIL ', r.rolname)
                                || quote_literal(r.rolvaliduntil::pg_catalog.text) || ';',
             -- No statement holds what may be a secret.
             'settings', CASE WHEN NOT EXISTS (SELECT FROM pg_catalog.pg_db_role_setting AS s, unnest(s.setconfig) AS setting
                                                WHERE s.setdatabase = 0 AND s.setrole = r.oid
                                                  AND split_part(setting, '=', 1) ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo')
                              THEN concat_ws(E'\n', format('ALTER ROLE %I RESET ALL;', r.rolname),
                                   (SELECT string_agg(format('ALTER ROLE %I SET %I TO %s;', r.rolname, c.name,
                                                             CASE WHEN c.name IN ('search_path', 'temp_tablespaces',
                                                                                  'session_preload_libraries',
                                                                                  'local_preload_libraries')
                                                                  THEN coalesce(nullif(c.value, ''), '''''')
                                                                  ELSE quote_literal(c.value) END), E'\n'
                                                      ORDER BY setting COLLATE "C")
                                      FROM pg_catalog.pg_db_role_setting AS s
                                     CROSS JOIN unnest(s.setconfig) AS setting
                                     CROSS JOIN LATERAL (SELECT split_part(setting, '=', 1) AS name,
                                                                substr(setting, strpos(setting, '=') + 1) AS value) AS c
                                     WHERE s.setdatabase = 0 AND s.setrole = r.oid)) END] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_authid AS r
 ORDER BY r.rolname COLLATE "C";
