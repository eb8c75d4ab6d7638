-- Privileges on parameters of the configuration: GRANT SET and GRANT ALTER SYSTEM ON PARAMETER.
-- Not in the ddl: privileges
-- Since PostgreSQL: 15
SELECT 'parameter privileges' AS kind,
       p.parname AS name,
       '{}'::pg_catalog.text[] AS parents,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> 10 THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END AS grantor
                  FROM aclexplode(p.paracl) AS e) AS a) AS privileges,
       format('-- the privileges on the parameter %s', p.parname) AS ddl,
       ARRAY['privileges:grant', format('ON PARAMETER %s', p.parname),
             'privileges:owner', quote_ident(pg_get_userbyid(10))] AS statements,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM pg_catalog.pg_parameter_acl AS p
 ORDER BY p.parname COLLATE "C";
