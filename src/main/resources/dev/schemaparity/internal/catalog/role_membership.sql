-- Memberships of roles. The same one may be granted by several roles from PostgreSQL 16 on, so the grantor is part of the
-- identity; the server's first superuser, who grants whatever a superuser grants there, is not named.
SELECT 'role membership' AS kind,
       format('%I in %I%s', pg_get_userbyid(m.member), pg_get_userbyid(m.roleid), g.by) AS name,
       ARRAY[format('role:%I', pg_get_userbyid(m.member)), format('role:%I', pg_get_userbyid(m.roleid))] AS parents,
       m.admin_option,
       -- Both are options of the membership itself from PostgreSQL 16 on.
       o.inherit_option,
       o.set_option,
       concat(g.grant_it, ' WITH ' || nullif(concat_ws(', ', CASE WHEN m.admin_option THEN 'ADMIN OPTION' END,
                                              'INHERIT ' || upper(o.inherit_option), 'SET ' || upper(o.set_option)), ''),
              g.granted_by, ';') AS ddl,
       ARRAY['admin_option', concat(CASE WHEN m.admin_option THEN g.grant_it || ' WITH ADMIN OPTION'
                                         ELSE format('REVOKE ADMIN OPTION FOR %I FROM %I', pg_get_userbyid(m.roleid),
                                                     pg_get_userbyid(m.member)) END, g.granted_by, ';'),
             'inherit_option', g.grant_it || ' WITH INHERIT ' || upper(o.inherit_option) || concat(g.granted_by, ';'),
             'set_option', g.grant_it || ' WITH SET ' || upper(o.set_option) || concat(g.granted_by, ';')] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_auth_members AS m
  CROSS JOIN LATERAL (SELECT CASE WHEN m.grantor <> 10 THEN ' by ' || quote_ident(pg_get_userbyid(m.grantor)) END,
                             CASE WHEN m.grantor <> 10
                                  THEN ' GRANTED BY ' || quote_ident(pg_get_userbyid(m.grantor)) END,
                             format('GRANT %I TO %I', pg_get_userbyid(m.roleid), pg_get_userbyid(m.member)))
       AS g (by, granted_by, grant_it)
  CROSS JOIN LATERAL (SELECT to_jsonb(m) ->> 'inherit_option', to_jsonb(m) ->> 'set_option')
       AS o (inherit_option, set_option)
 ORDER BY 2;
