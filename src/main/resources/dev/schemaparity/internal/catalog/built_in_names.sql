-- The names of all that initdb made, thousands of them: asked for only where what initdb wrote is not the same on both
-- sides of one version of the server (built_in_rows in probe.sql), to find what is gone from one of them. What keeps rows
-- of its own in another catalog, which can go without it, shows them as its content. A comment has no text here: who
-- lists it, tells it. Left out are indexes, TOAST tables and types that come with something else; collations, which initdb
-- takes from the operating system, but for those of every system; and what pg_init_privs holds, which privileges tell.
WITH relation AS MATERIALIZED (
    SELECT c.oid, format('%s %s', i.type, i.identity) AS name, i.schema
      FROM pg_catalog.pg_class AS c
     CROSS JOIN LATERAL pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS i
     WHERE c.oid < 16384 AND c.relkind NOT IN ('i', 'I', 't')),
-- Of an extension that every database has, which goes with all of them.
member AS (
    SELECT m.classid, m.objid, e.extname
      FROM pg_catalog.pg_depend AS m
      JOIN pg_catalog.pg_extension AS e
        ON m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND e.oid = m.refobjid
     WHERE m.deptype = 'e' AND e.oid < 16384 AND m.objid < 16384),
object AS (
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass AS class, oid, 0 AS sub, NULL::pg_catalog.oid AS relation,
           NULL AS content, NULL::pg_catalog.oid AS domain
      FROM pg_catalog.pg_proc
    UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, NULL, NULL, NULL
                FROM pg_catalog.pg_type AS t
               WHERE t.typtype <> 'm' AND t.typrelid = 0
                 AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS l WHERE l.typarray = t.oid)
    UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_operator
    UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_opclass
    UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_opfamily
    UNION ALL SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_amop
    UNION ALL SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_amproc
    UNION ALL SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_am
    UNION ALL SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_cast
    UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_conversion
    -- Those with lower numbers do not come from the operating system.
    UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL
                FROM pg_catalog.pg_collation WHERE oid < 12000
    -- PL/pgSQL is told with the extensions of the database.
    UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL
                FROM pg_catalog.pg_language WHERE NOT lanispl
    UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL
                FROM pg_catalog.pg_namespace WHERE nspname <> 'public'
    UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid, 0, NULL,
                     (SELECT string_agg(format('%s.%s %s', m.maptokentype, m.mapseqno, m.mapdict), ', '
                                        ORDER BY m.maptokentype, m.mapseqno)
                        FROM pg_catalog.pg_ts_config_map AS m WHERE m.mapcfg = oid),
                     NULL
                FROM pg_catalog.pg_ts_config
    UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_ts_dict
    UNION ALL SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_ts_parser
    UNION ALL SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid, 0, NULL, NULL, NULL FROM pg_catalog.pg_ts_template
    UNION ALL SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, oid, 0, ev_class, NULL, NULL FROM pg_catalog.pg_rewrite
    UNION ALL SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, oid, 0, nullif(conrelid, 0), NULL, nullif(contypid, 0)
                FROM pg_catalog.pg_constraint
    UNION ALL SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass, oid, 0, adrelid, NULL, NULL FROM pg_catalog.pg_attrdef
    UNION ALL SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, attrelid, attnum, attrelid, NULL, NULL
                FROM pg_catalog.pg_attribute
               WHERE attrelid < 16384 AND attnum > 0 AND NOT attisdropped),
listed AS (
    SELECT 'built-in object' AS kind, name, 'built-in object:schema ' || schema AS parent, false AS member,
           NULL::pg_catalog.text AS content
      FROM relation
    UNION ALL
    SELECT 'built-in object', format('%s %s', i.type, i.identity),
           CASE WHEN r.oid IS NOT NULL THEN 'built-in object:' || r.name
                WHEN o.domain IS NOT NULL
                THEN (SELECT 'built-in object:type ' || t.identity
                        FROM pg_identify_object('pg_catalog.pg_type'::pg_catalog.regclass, o.domain, 0) AS t)
                ELSE 'built-in object:schema ' || i.schema END,
           EXISTS (SELECT FROM member AS m WHERE m.classid = o.class AND m.objid = o.oid), o.content
      FROM object AS o
      LEFT JOIN relation AS r ON r.oid = o.relation
     CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, o.sub) AS i
     WHERE o.oid < 16384 AND (o.relation IS NULL OR r.oid IS NOT NULL)
    UNION ALL
    SELECT 'comment', format('on %s %s', i.type, i.identity),
           'built-in object:' || coalesce(r.name, format('%s %s', i.type, i.identity)),
           d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
               OR EXISTS (SELECT FROM member AS m WHERE m.classid = d.classoid AND m.objid = d.objoid), NULL
      FROM pg_catalog.pg_description AS d
      LEFT JOIN relation AS r
             ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND r.oid = d.objoid AND d.objsubid <> 0
     CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) AS i
     WHERE d.objoid < 16384
       AND d.classoid <> 'pg_catalog.pg_largeobject'::pg_catalog.regclass
       -- As in comment.sql.
       AND NOT (d.classoid = 'pg_catalog.pg_language'::pg_catalog.regclass
                AND EXISTS (SELECT FROM pg_catalog.pg_language AS l WHERE l.oid = d.objoid AND l.lanispl))
       AND NOT (d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND i.name = 'public')
    UNION ALL
    SELECT 'extension member', format('%I: %s %s', m.extname, i.type, i.identity),
           format('built-in object:%s %s', i.type, i.identity), true, NULL
      FROM member AS m
     CROSS JOIN LATERAL pg_identify_object(m.classid, m.objid, 0) AS i)
SELECT kind, name,
       CASE WHEN parent IS NULL THEN '{}'::pg_catalog.text[] ELSE ARRAY[parent] END
           || CASE WHEN member THEN ARRAY['database/built in extensions -> presence:database'] ELSE '{}' END AS parents,
       content,
       format('-- the %s', name) AS ddl,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM listed
 ORDER BY 1, 2;
