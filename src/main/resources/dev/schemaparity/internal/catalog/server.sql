-- The server as a whole: what ALTER ROLE ALL SET, ALTER SYSTEM and the functions for replication leave in it. There is
-- one, so its name is no part of its identity. The value of a setting that looks like a secret is shown by a digest only.
SELECT 'server' AS kind,
       'server' AS name,
       '{}'::pg_catalog.text[] AS parents,
       (SELECT string_agg(CASE WHEN split_part(setting, '=', 1) ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo'
                                THEN split_part(setting, '=', 1) || '=sha256:'
                                     || left(encode(sha256(convert_to(setting, 'UTF8')), 'hex'), 16)
                                -- One setting that reads like two.
                                WHEN setting ~ ', [^ ,=]+=' THEN quote_literal(setting) ELSE setting END,
                          ', ' ORDER BY setting COLLATE "C")
          FROM pg_catalog.pg_db_role_setting AS s, unnest(s.setconfig) AS setting
         WHERE s.setdatabase = 0 AND s.setrole = 0) AS settings_of_all_roles,
       (SELECT string_agg(format('%s = %s', f.name,
                                 CASE WHEN f.name ~* '[.].*(pass|pwd|secret|token|credential|auth|key)|conninfo'
                                      THEN 'sha256:' || left(encode(sha256(convert_to(
                                               concat_ws('=', f.name, f.setting), 'UTF8')), 'hex'), 16)
                                      ELSE f.setting END), ', ' ORDER BY f.name COLLATE "C")
          FROM pg_catalog.pg_file_settings AS f WHERE f.sourcefile ~ '/postgresql\.auto\.conf$') AS system_settings,
       (SELECT string_agg(quote_ident(o.roname), ', ' ORDER BY o.roname COLLATE "C")
          FROM pg_catalog.pg_replication_origin AS o
         -- The server makes one for each subscription, which tells of itself.
         WHERE o.roname !~ '^pg_') AS replication_origins,
       (SELECT string_agg(concat_ws(' ', quote_ident(s.slot_name), s.slot_type, s.plugin), ', '
                          ORDER BY s.slot_name COLLATE "C")
          FROM pg_catalog.pg_replication_slots AS s
         WHERE NOT s.temporary) AS replication_slots,
       'ALTER SYSTEM ...' AS ddl,
       '{}'::pg_catalog.text[] AS dumped_as;
