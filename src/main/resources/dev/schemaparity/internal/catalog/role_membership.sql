-- Memberships of roles. The same one may be granted by several roles from PostgreSQL 16 on, so the grantor is part of the
-- identity; the server's first superuser, who grants whatever a superuser grants there, is not named.
SELECT 'role membership' AS kind,
       format('%I in %I%s', pg_get_userbyid(m.member), pg_get_userbyid(m.roleid), g.by) AS name,
       ARRAY[format('role:%I', pg_get_userbyid(m.member)), format('role:%I', pg_get_userbyid(m.roleid))] AS parents,
       m.admin_option,
       -- Both are options of the membership itself from PostgreSQL 16 on.
       to_jsonb(m) ->> 'inherit_option' AS inherit_option,
       to_jsonb(m) ->> 'set_option' AS set_option,
       format('GRANT %I TO %I%s;', pg_get_userbyid(m.roleid), pg_get_userbyid(m.member),
              CASE WHEN m.admin_option THEN ' WITH ADMIN OPTION' END) AS ddl,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_auth_members AS m
  CROSS JOIN LATERAL (SELECT CASE WHEN m.grantor <> 10 THEN ' by ' || quote_ident(pg_get_userbyid(m.grantor)) END) AS g (by)
 -- Every server has some among the roles pg_... from the start.
 WHERE m.member >= 16384 OR m.roleid >= 16384
 ORDER BY 2;
