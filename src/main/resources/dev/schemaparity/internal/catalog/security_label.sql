-- Security labels of everything that may have one, the database included, whose name is no part of what it is. Labels of
-- roles and tablespaces belong to the server and are told there. pg_dump leaves out the labels of the database, of large objects, of what
-- the server or an extension brought, and of a few parts of objects that only a provider can label.
SELECT 'security label' AS kind,
       format('%I on %s', l.provider, o.name) AS name,
       ARRAY(SELECT format('%s:%s', kind, o.identity) FROM unnest(o.kinds) AS kind)
           -- A column goes with its table, and so does its label; the table is no news then.
           || CASE WHEN l.objsubid > 0 THEN ARRAY(SELECT format('%s:%I.%I', kind, n.nspname, c.relname)
                                                    FROM unnest(ARRAY['table', 'view', 'materialized view']) AS kind)
                   ELSE '{}' END AS parents,
       l.label,
       format('SECURITY LABEL FOR %I ON %s %s IS %L;', l.provider, d.word,
              CASE WHEN l.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
                   THEN '...' ELSE o.identity END, l.label) AS ddl,
       ARRAY[format('SECURITY LABEL %s %s', coalesce(n.nspname, '-'),
                    CASE WHEN c.oid IS NOT NULL THEN format('%s %I', d.dumped_with, c.relname)
                         WHEN ty.oid IS NOT NULL THEN format('%s %I', d.word, ty.typname)
                         WHEN p.oid IS NOT NULL
                         THEN format('%s %I(%s)', d.word, p.proname,
                                     CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*'
                                          ELSE pg_get_function_identity_arguments(p.oid) END)
                         ELSE format('%s %s', d.word, o.identity) END)] AS dumped_as,
       CASE WHEN l.oid < 16384 AND l.classoid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
                 OR l.oid < 16384 AND o.identity <> 'public'
                 OR d.word IN ('DATABASE', 'LARGE OBJECT', 'EXTENSION')
                 OR c.relkind IN ('c', 'i', 'I', 't') OR c.relkind = 'S' AND l.objsubid > 0
                 OR n.nspname IN ('pg_catalog', 'information_schema')
                 OR EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                             WHERE m.classid = l.classoid AND m.objid = l.oid AND m.deptype = 'e')
            THEN ARRAY['presence', 'label'] ELSE '{}' END AS hidden_from_dump
  FROM (SELECT classoid, objoid AS oid, objsubid, provider, label FROM pg_catalog.pg_seclabel
        UNION ALL
        SELECT s.classoid, s.objoid, 0, s.provider, s.label
          FROM pg_catalog.pg_shseclabel AS s
         WHERE s.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
               AND s.objoid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            OR s.classoid = 'pg_catalog.pg_subscription'::pg_catalog.regclass
               AND s.objoid IN (SELECT oid FROM pg_catalog.pg_subscription
                                 WHERE subdbid = (SELECT oid FROM pg_catalog.pg_database
                                                   WHERE datname = current_database()))) AS l
 CROSS JOIN LATERAL pg_identify_object(l.classoid, l.oid, l.objsubid) AS i
  LEFT JOIN pg_catalog.pg_class AS c ON l.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = l.oid
  LEFT JOIN pg_catalog.pg_type AS ty ON l.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND ty.oid = l.oid
  LEFT JOIN pg_catalog.pg_proc AS p ON l.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND p.oid = l.oid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = coalesce(c.relnamespace, ty.typnamespace, p.pronamespace)
 CROSS JOIN LATERAL
       (SELECT CASE WHEN p.oid IS NULL THEN i.identity
                    ELSE format('%I.%I(%s)', n.nspname, p.proname,
                                CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*'
                                     ELSE (SELECT string_agg(format_type(x.type, NULL), ', ' ORDER BY x.position)
                                             FROM unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY
                                                  AS x(type, position)) END) END AS identity,
               -- What the other queries call it.
               CASE WHEN i.type = 'type'
                    THEN ARRAY['enum', 'domain', 'composite type', 'range type', 'base type', 'shell type']
                    WHEN i.type IN ('table column', 'foreign table column') THEN ARRAY['column']
                    WHEN i.type = 'foreign table' THEN ARRAY['table']
                    WHEN c.relkind = 'c' THEN ARRAY['attribute', 'composite type']
                    ELSE ARRAY[i.type] END AS kinds) AS k
 CROSS JOIN LATERAL (SELECT k.identity, k.kinds,
                            CASE i.type WHEN 'database' THEN i.type ELSE format('%s %s', i.type, k.identity) END AS name)
       AS o
 CROSS JOIN LATERAL (SELECT CASE WHEN l.objsubid > 0 THEN 'COLUMN' WHEN ty.typtype = 'd' THEN 'DOMAIN'
                                 ELSE upper(i.type) END AS word,
                            upper(regexp_replace(i.type, ' column$', '')) AS dumped_with) AS d
 ORDER BY l.provider COLLATE "C", o.name COLLATE "C";
