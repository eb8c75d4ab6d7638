-- Privileges on what the server or an extension brought, each as the statement that changed it. Those on the server's
-- own objects are set against what initdb left: pg_init_privs, else the default of the kind of object; but what it
-- grants in information_schema it does not write down there, so that stands here. Those on members of an extension are
-- set against the default of the kind of object: what the script of the extension granted is listed too, with what
-- ALTER DEFAULT PRIVILEGES added meanwhile, which pg_dump takes for the script's doing.
WITH candidate AS (
    -- One row for every object that has privileges of its own or had some, but for those that equal what initdb left.
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass AS class, o.oid, 0 AS column, 'f' AS type, o.proowner AS owner,
           o.proacl AS acl, i.initprivs AS initial
      FROM pg_catalog.pg_proc AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND i.objsubid = 0
     WHERE o.proacl IS NOT NULL OR i.initprivs IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, o.oid, 0, CASE o.relkind WHEN 'S' THEN 's' ELSE 'r' END,
           o.relowner, o.relacl,
           CASE WHEN o.oid < 16384 AND o.relnamespace = to_regnamespace('information_schema')
                     AND o.relname !~ '^(_|sql_parts$|transforms$)'
                THEN acldefault('r', 10) || makeaclitem(0, 10, 'SELECT', false) ELSE i.initprivs END
      FROM pg_catalog.pg_class AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND i.objsubid = 0
     WHERE o.relacl IS NOT NULL OR i.initprivs IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum, 'c', o.relowner, a.attacl, i.initprivs
      FROM pg_catalog.pg_attribute AS a
      JOIN pg_catalog.pg_class AS o ON o.oid = a.attrelid
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = a.attrelid AND i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                AND i.objsubid = a.attnum
     WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, o.oid, 0, 'T', o.typowner, o.typacl, i.initprivs
      FROM pg_catalog.pg_type AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
     WHERE o.typacl IS NOT NULL OR i.initprivs IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, o.oid, 0, 'l', o.lanowner, o.lanacl, i.initprivs
      FROM pg_catalog.pg_language AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_language'::pg_catalog.regclass
     -- PL/pgSQL is told with the languages.
     WHERE (o.lanacl IS NOT NULL OR i.initprivs IS NOT NULL) AND o.lanname <> 'plpgsql'
       AND NOT (o.lanispl AND o.oid < 16384)
    UNION ALL
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, o.oid, 0, 'n', o.nspowner, o.nspacl,
           CASE WHEN o.oid < 16384 AND o.nspname = 'information_schema'
                THEN acldefault('n', 10) || makeaclitem(0, 10, 'USAGE', false) ELSE i.initprivs END
      FROM pg_catalog.pg_namespace AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
     WHERE (o.nspacl IS NOT NULL OR i.initprivs IS NOT NULL) AND o.nspname <> 'public'
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, o.oid, 0, 'F', o.fdwowner, o.fdwacl, i.initprivs
      FROM pg_catalog.pg_foreign_data_wrapper AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass
     WHERE o.fdwacl IS NOT NULL OR i.initprivs IS NOT NULL
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, o.oid, 0, 'S', o.srvowner, o.srvacl, i.initprivs
      FROM pg_catalog.pg_foreign_server AS o
      LEFT JOIN pg_catalog.pg_init_privs AS i
             ON i.objoid = o.oid AND i.classoid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass
     WHERE o.srvacl IS NOT NULL OR i.initprivs IS NOT NULL),
-- OFFSET 0 keeps the filter ahead of everything dear.
brought AS (
    SELECT c.class, c.oid, c.column, c.type, c.owner, c.acl, c.initial, x.extension
      FROM candidate AS c
      LEFT JOIN LATERAL (SELECT quote_ident(e.extname) AS extension
                           FROM pg_catalog.pg_depend AS m
                           JOIN pg_catalog.pg_extension AS e ON e.oid = m.refobjid
                          WHERE m.classid = c.class AND m.objid = c.oid AND m.objsubid = 0 AND m.deptype = 'e') AS x
             ON c.oid >= 16384
     WHERE CASE WHEN c.oid < 16384 THEN c.acl IS DISTINCT FROM c.initial ELSE x.extension IS NOT NULL END
    OFFSET 0),
-- Who owns an object is no matter of privileges: -1 stands for the owner, then and now.
entry AS (
    SELECT b.class, b.oid, b.column, s.source, a.privilege_type AS privilege, a.is_grantable AS grantable,
           CASE WHEN a.grantee IN (b.owner, s.owner) THEN -1
                ELSE a.grantee::pg_catalog.int8 END AS grantee,
           CASE WHEN a.grantor IN (b.owner, s.owner) THEN -1
                ELSE a.grantor::pg_catalog.int8 END AS grantor
      FROM brought AS b
     -- What initdb made belonged to the first of all roles.
     CROSS JOIN LATERAL (SELECT CASE WHEN b.oid < 16384 THEN 10 ELSE b.owner END AS owner) AS x
     CROSS JOIN LATERAL (VALUES ('now', b.owner, coalesce(b.acl, acldefault(b.type::pg_catalog."char", b.owner))),
                                ('initial', x.owner,
                                 coalesce(b.initial, acldefault(b.type::pg_catalog."char", b.owner))),
                                ('usual', x.owner, CASE WHEN b.oid < 16384 AND b.initial IS NOT NULL THEN b.initial
                                               ELSE acldefault(b.type::pg_catalog."char", b.owner) END))
           AS s (source, owner, acl)
     CROSS JOIN LATERAL aclexplode(s.acl) AS a)
SELECT 'privilege' AS kind,
       concat(d.statement, d.target, ' ', d.direction, ' ', coalesce(d.grantee, 'its owner'), d.suffix) AS name,
       CASE WHEN b.extension IS NULL THEN '{}'
            ELSE ARRAY['extension:' || b.extension, 'extension/version -> presence:' || b.extension] END AS parents,
       concat(d.statement, d.target, ' ', d.direction, ' ',
              coalesce(d.grantee, quote_ident(pg_get_userbyid(b.owner))), d.suffix, ';') AS ddl,
       d.dumped_as,
       -- pg_dump does not look at the languages that are no extensions, nor into these schemas.
       CASE WHEN d.as_initially OR b.type = 'l' AND b.oid < 16384 OR d.schema = 'information_schema'
                 OR d.schema ~ '^pg_toast' THEN ARRAY['presence']
            ELSE '{}' END AS hidden_from_dump
  FROM brought AS b
 CROSS JOIN LATERAL (
      SELECT concat(CASE WHEN c.now IS NULL THEN 'REVOKE ' WHEN c.usual AND NOT c.now THEN 'REVOKE GRANT OPTION FOR '
                         ELSE 'GRANT ' END,
                    c.privilege, t.columns, ' ON ') AS statement,
             t.target,
             t.schema,
             t.dumped_as,
             CASE WHEN c.now IS NULL OR c.usual AND NOT c.now THEN 'FROM' ELSE 'TO' END AS direction,
             CASE c.grantee WHEN -1 THEN NULL WHEN 0 THEN 'PUBLIC'
                            ELSE quote_ident(pg_get_userbyid(c.grantee::pg_catalog.oid)) END AS grantee,
             concat(CASE WHEN c.now AND c.usual IS DISTINCT FROM true THEN ' WITH GRANT OPTION' END,
                    ' GRANTED BY ' || CASE WHEN c.grantor <> -1
                                           THEN quote_ident(pg_get_userbyid(c.grantor::pg_catalog.oid)) END) AS suffix,
             c.now IS NOT DISTINCT FROM c.initial AS as_initially
        FROM (SELECT e.privilege, e.grantee, e.grantor,
                     bool_or(e.grantable) FILTER (WHERE e.source = 'now') AS now,
                     bool_or(e.grantable) FILTER (WHERE e.source = 'usual') AS usual,
                     bool_or(e.grantable) FILTER (WHERE e.source = 'initial') AS initial
                FROM entry AS e
               WHERE e.class = b.class AND e.oid = b.oid AND e.column = b.column
               GROUP BY e.privilege, e.grantee, e.grantor) AS c
       CROSS JOIN LATERAL (
             SELECT concat(CASE f.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END,
                           format('%I.%I(%s)', n.nspname, f.proname, g.types)) AS target,
                    NULL::pg_catalog.text AS columns, n.nspname AS schema,
                    ARRAY[format('ACL %s %s %I(%s)', n.nspname,
                                 CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, f.proname, g.types)]
                        AS dumped_as
               FROM pg_catalog.pg_proc AS f
               JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
              CROSS JOIN LATERAL (SELECT string_agg(format_type(x.type, NULL), ', ' ORDER BY x.position) AS types
                                    FROM unnest(f.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS x (type, position))
                    AS g
              WHERE b.type = 'f' AND f.oid = b.oid
             UNION ALL
             SELECT format('%s %I.%I', CASE r.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, r.relname),
                    ' (' || quote_ident(l.attname) || ')', n.nspname,
                    CASE WHEN l.attname IS NULL
                         THEN ARRAY(SELECT format('ACL %s %s %I', n.nspname, entry.type, r.relname)
                                      FROM (VALUES ('TABLE'), ('VIEW'), ('SEQUENCE'), ('FOREIGN TABLE'),
                                                   ('MATERIALIZED VIEW')) AS entry (type))
                         ELSE ARRAY[format('ACL %s COLUMN %I.%I', n.nspname, r.relname, l.attname)] END
               FROM pg_catalog.pg_class AS r
               JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
               LEFT JOIN pg_catalog.pg_attribute AS l ON l.attrelid = r.oid AND l.attnum = b.column AND b.column <> 0
              WHERE b.type IN ('r', 's', 'c') AND r.oid = b.oid
             UNION ALL
             SELECT format('TYPE %I.%I', n.nspname, y.typname), NULL, n.nspname,
                    ARRAY[format('ACL %s TYPE %I', n.nspname, y.typname),
                          format('ACL %s DOMAIN %I', n.nspname, y.typname)]
               FROM pg_catalog.pg_type AS y
               JOIN pg_catalog.pg_namespace AS n ON n.oid = y.typnamespace
              WHERE b.type = 'T' AND y.oid = b.oid
             UNION ALL
             SELECT format('LANGUAGE %I', l.lanname), NULL, NULL, ARRAY[format('ACL - LANGUAGE %I', l.lanname)]
               FROM pg_catalog.pg_language AS l
              WHERE b.type = 'l' AND l.oid = b.oid
             UNION ALL
             SELECT format('SCHEMA %I', n.nspname), NULL, n.nspname, ARRAY[format('ACL - SCHEMA %I', n.nspname)]
               FROM pg_catalog.pg_namespace AS n
              WHERE b.type = 'n' AND n.oid = b.oid
             UNION ALL
             SELECT format('FOREIGN DATA WRAPPER %I', w.fdwname), NULL, NULL,
                    ARRAY[format('ACL - FOREIGN DATA WRAPPER %I', w.fdwname)]
               FROM pg_catalog.pg_foreign_data_wrapper AS w
              WHERE b.type = 'F' AND w.oid = b.oid
             UNION ALL
             SELECT format('FOREIGN SERVER %I', v.srvname), NULL, NULL,
                    ARRAY[format('ACL - FOREIGN SERVER %I', v.srvname)]
               FROM pg_catalog.pg_foreign_server AS v
              WHERE b.type = 'S' AND v.oid = b.oid) AS t
       WHERE c.now IS DISTINCT FROM c.usual) AS d
 ORDER BY 2;
