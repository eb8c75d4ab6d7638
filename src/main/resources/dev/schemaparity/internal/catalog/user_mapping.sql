-- User mappings. Of their options only user names are shown: any other may be a secret, and is compared by a digest.
-- The server shows options to the mapped user, to the owner of the foreign server (those of PUBLIC) and to a superuser.
SELECT 'user mapping' AS kind,
       format('for %s on %I', u.role, u.srvname) AS name,
       ARRAY['foreign server:' || quote_ident(u.srvname)] AS parents,
       o.options,
       CASE WHEN r.visible THEN '{}' ELSE ARRAY['options'] END AS not_observed,
       concat('CREATE USER MAPPING FOR ', u.role, ' SERVER ', quote_ident(u.srvname), ' OPTIONS (' || o.options || ')',
              ';') AS ddl,
       ARRAY['options:options', format('ALTER USER MAPPING FOR %s SERVER %I', u.role, u.srvname)] AS statements,
       ARRAY[format('USER MAPPING - USER MAPPING %s SERVER %s', u.usename, u.srvname)] AS dumped_as
  FROM (SELECT m.*, CASE m.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END AS role
          FROM pg_catalog.pg_user_mappings AS m) AS u
  JOIN pg_catalog.pg_foreign_server AS s ON s.oid = u.srvid
  -- The condition of the view pg_user_mappings.
  CROSS JOIN LATERAL (SELECT me.rolsuper
                             OR u.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE')
                             OR u.umuser = me.oid AND (pg_has_role(s.srvowner, 'USAGE')
                                                       OR has_server_privilege(s.oid, 'USAGE')) AS visible
                        FROM pg_catalog.pg_roles AS me WHERE me.rolname = current_user) AS r
  CROSS JOIN LATERAL (SELECT string_agg(format('%I %L', x.option_name,
                                               CASE WHEN x.option_name IN ('user', 'username', 'user_name')
                                                    THEN x.option_value
                                                    ELSE 'sha256:' || left(encode(sha256(convert_to(concat_ws(
                                                             ' ', u.role, u.srvname, x.option_name, x.option_value),
                                                             'UTF8')), 'hex'), 16) END),
                                        ', ' ORDER BY x.option_name COLLATE "C") AS options
                        FROM pg_options_to_table(u.umoptions) AS x) AS o
 ORDER BY u.srvname COLLATE "C", u.role COLLATE "C";
