-- What became of objects that the server or an extension brought: those whose rows in a catalog were written again
-- since. That is only a guess at where to look, for a row may be written without a change: what is compared is the
-- object itself, and what one side lists, the other is asked for by name, in the setting schema_parity.asked_for (see
-- BuiltInObjects).
--
-- Listed are: initdb's rows that are newer than initdb; members of an extension that were written by another command
-- than their membership; and whatever hangs on a table that is a member. VACUUM, ANALYZE and in-place updates write no
-- transaction number, and pg_upgrade begins with a new initdb. What is gone, built_in_names.sql tells. Not noticed are:
-- after 2^32 transactions a change in one of the few hundred that initdb had used before; and, where both databases and
-- both comments that initdb made last were altered later, changes before that. Not read: privileges and comments, which are
-- kinds of their own; statistics; versions of collations; numbers of columns.
WITH asked AS (
    SELECT string_to_array(nullif(current_setting('schema_parity.asked_for', true), ''), E'\x01') AS names),
initdb AS (
    -- Each of these rows was written after initdb had finished with what all databases have; altered, it is younger.
    SELECT min(made.xmin::pg_catalog.text::pg_catalog.int8) AS finished
      FROM (SELECT d.xmin FROM pg_catalog.pg_database AS d WHERE d.oid < 16384 AND d.datname <> 'template1'
            UNION ALL
            SELECT c.xmin FROM pg_catalog.pg_shdescription AS c
             WHERE c.objoid < 16384 AND c.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
               AND c.objoid <> 1) AS made),
catalog AS (
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_proc AS o
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_class AS o WHERE o.relkind NOT IN ('i', 'I', 't')
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_type AS o
      LEFT JOIN pg_catalog.pg_class AS r ON r.oid = o.typrelid
     -- Those that come with another type or with a table change with it.
     WHERE o.typtype <> 'm' AND r.relkind IS DISTINCT FROM 'r' AND r.relkind IS DISTINCT FROM 'v'
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS l WHERE l.typarray = o.oid)
    UNION ALL
    -- What a type, a sequence or a text search configuration keeps in a catalog of its own.
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, o.enumtypid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_enum AS o
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, o.contypid, 0, 0, o.xmin, o.cmin
      FROM pg_catalog.pg_constraint AS o WHERE o.contypid <> 0
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, c.reltype, 0, 0, o.xmin, o.cmin
      FROM pg_catalog.pg_attribute AS o
      JOIN pg_catalog.pg_class AS c ON c.oid = o.attrelid AND c.relkind = 'c'
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, o.seqrelid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_sequence AS o
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, o.ftrelid, 0, 0, o.xmin, o.cmin
      FROM pg_catalog.pg_foreign_table AS o
    UNION ALL
    SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, o.mapcfg, 0, 0, o.xmin, o.cmin
      FROM pg_catalog.pg_ts_config_map AS o
    UNION ALL
    SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_operator AS o
    UNION ALL
    SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_opclass AS o
    UNION ALL
    SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_opfamily AS o
    UNION ALL
    SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_collation AS o
    UNION ALL
    SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_conversion AS o
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_language AS o
     -- PL/pgSQL is told with the languages.
     WHERE o.lanname <> 'plpgsql' AND NOT (o.lanispl AND o.oid < 16384)
    UNION ALL
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_namespace AS o WHERE o.nspname <> 'public'
    UNION ALL
    SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_ts_config AS o
    UNION ALL
    SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_ts_dict AS o
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_foreign_data_wrapper AS o
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_foreign_server AS o
    UNION ALL
    SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass AS class, o.oid, 0 AS sub,
           0::pg_catalog.oid AS relation, o.xmin, o.cmin
      FROM pg_catalog.pg_event_trigger AS o
    -- None of these can be altered, but somebody may have added one to an extension.
    UNION ALL
    SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, o.oid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_am AS o
    UNION ALL
    SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, o.oid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_cast AS o
    UNION ALL
    SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, o.oid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_ts_parser AS o
    UNION ALL
    SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, o.oid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_ts_template AS o
    UNION ALL
    SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass, o.oid, 0, 0, o.xmin, o.cmin FROM pg_catalog.pg_transform AS o
    UNION ALL
    SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, o.oid, 0, o.ev_class, o.xmin, o.cmin
      FROM pg_catalog.pg_rewrite AS o
    UNION ALL
    SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, o.oid, 0, o.conrelid, o.xmin, o.cmin
      FROM pg_catalog.pg_constraint AS o
    UNION ALL
    SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, o.oid, 0, o.tgrelid, o.xmin, o.cmin
      FROM pg_catalog.pg_trigger AS o
    UNION ALL
    SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass, o.oid, 0, o.adrelid, o.xmin, o.cmin
      FROM pg_catalog.pg_attrdef AS o
    UNION ALL
    SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, o.oid, 0, o.polrelid, o.xmin, o.cmin
      FROM pg_catalog.pg_policy AS o
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, o.indexrelid, 0, o.indrelid, o.xmin, o.cmin
      FROM pg_catalog.pg_index AS o
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, o.attrelid, o.attnum, o.attrelid, o.xmin, o.cmin
      FROM pg_catalog.pg_attribute AS o WHERE o.attnum > 0 AND NOT o.attisdropped),
member AS (
    SELECT m.classid, m.objid, m.xmin, m.cmin, quote_ident(e.extname) AS extension
      FROM pg_catalog.pg_depend AS m
      JOIN pg_catalog.pg_extension AS e ON e.oid = m.refobjid
     WHERE m.deptype = 'e' AND m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
       AND (e.oid >= 16384 OR m.objid >= 16384)),
brought AS (
    SELECT DISTINCT o.class, o.oid, o.sub, coalesce(m.extension, t.extension) AS extension
      FROM catalog AS o
     CROSS JOIN initdb
     CROSS JOIN asked
      LEFT JOIN member AS m ON m.classid = o.class AND m.objid = o.oid
      LEFT JOIN member AS t ON t.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND t.objid = o.relation
     WHERE CASE WHEN coalesce(nullif(o.relation, 0), o.oid) < 16384
                THEN o.xmin::pg_catalog.text::pg_catalog.int8 > initdb.finished
                WHEN t.objid IS NOT NULL THEN true
                ELSE m.objid IS NOT NULL AND NOT (o.xmin = m.xmin AND o.cmin = m.cmin) END
        OR asked.names IS NOT NULL
           AND (coalesce(nullif(o.relation, 0), o.oid) < 16384 OR m.objid IS NOT NULL OR t.objid IS NOT NULL)
           AND format('%s %s', (pg_identify_object(o.class, o.oid, o.sub)).type,
                      (pg_identify_object(o.class, o.oid, o.sub)).identity)
               = ANY (asked.names)
    OFFSET 0)
SELECT CASE WHEN b.extension IS NULL THEN 'built-in object' ELSE 'extension object' END AS kind,
       format('%s %s', i.type, i.identity) AS name,
       CASE WHEN b.extension IS NULL THEN '{}'
            ELSE ARRAY['extension:' || b.extension,
                       format('extension member:%s: %s %s', b.extension, i.type, i.identity)]
                 || ARRAY(SELECT format('extension/version -> %s:%s', effect, b.extension)
                            FROM unnest(ARRAY['presence', 'definition', 'properties']) AS effect)
                 || ARRAY['extension/owner -> owner:' || b.extension] END AS parents,
       (SELECT pg_get_userbyid(x.value::pg_catalog.oid) FROM jsonb_each_text(r.row) AS x WHERE x.key ~ '^[a-z]+owner$')
           AS owner,
       r.definition,
       -- Nothing that has a number only, and nothing that changes by itself. Options may hold a password.
       (SELECT string_agg(x.key || ' ' || CASE WHEN x.key IN ('fdwoptions', 'srvoptions', 'attfdwoptions')
                                               THEN 'sha256:' || left(encode(sha256(convert_to(
                                                        x.value, 'UTF8')), 'hex'), 16)
                                               ELSE x.value END, ', ' ORDER BY x.key COLLATE "C")
          FROM jsonb_each_text(r.row) AS x
          JOIN pg_catalog.pg_attribute AS a ON a.attrelid = r.catalog AND a.attname = x.key
         WHERE a.atttypid IN ('pg_catalog.bool'::pg_catalog.regtype, 'pg_catalog."char"'::pg_catalog.regtype,
                              'pg_catalog.name'::pg_catalog.regtype, 'pg_catalog.text'::pg_catalog.regtype,
                              'pg_catalog.text[]'::pg_catalog.regtype, 'pg_catalog.float4'::pg_catalog.regtype,
                              'pg_catalog.int4'::pg_catalog.regtype, 'pg_catalog.int2'::pg_catalog.regtype,
                              'pg_catalog.regproc'::pg_catalog.regtype)
           AND x.key NOT IN ('relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relhasindex', 'relhasrules',
                             'relhastriggers', 'relhassubclass', 'relnatts', 'collversion', 'attnum', 'atthasmissing',
                             'attcacheoff', 'adnum', 'indcheckxmin')) AS properties,
       format('-- the %s %s', i.type, i.identity) AS ddl,
       '{}'::pg_catalog.text[] AS dumped_as
  FROM brought AS b
 CROSS JOIN LATERAL pg_identify_object(b.class, b.oid, b.sub) AS i
 CROSS JOIN LATERAL (
      SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass AS catalog, to_jsonb(o) AS row,
             concat_ws(E'\n', pg_get_function_arguments(o.oid), pg_get_function_result(o.oid),
                       pg_get_function_sqlbody(o.oid),
                       (SELECT (to_jsonb(x) - 'aggfnoid' - 'aggsortop' - 'aggtranstype' - 'aggmtranstype')::pg_catalog.text
                               || concat_ws(' ', '', x.aggsortop::pg_catalog.regoperator,
                                            format_type(x.aggtranstype, NULL), format_type(x.aggmtranstype, NULL))
                          FROM pg_catalog.pg_aggregate AS x WHERE x.aggfnoid = o.oid)) AS definition
        FROM pg_catalog.pg_proc AS o
       WHERE b.class = 'pg_catalog.pg_proc'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, to_jsonb(o),
             CASE WHEN o.relkind IN ('i', 'I')
                  THEN (SELECT concat_ws(', ', pg_get_indexdef(o.oid), CASE WHEN x.indisclustered THEN 'clustered' END,
                                         CASE WHEN x.indisreplident THEN 'replica identity' END,
                                         CASE WHEN NOT x.indisvalid THEN 'invalid' END)
                          FROM pg_catalog.pg_index AS x WHERE x.indexrelid = o.oid)
                  WHEN o.relkind = 'S'
                  THEN (SELECT concat_ws(', ', format_type(x.seqtypid, NULL), x.seqstart, x.seqincrement, x.seqmin,
                                         x.seqmax, x.seqcache, x.seqcycle)
                          FROM pg_catalog.pg_sequence AS x WHERE x.seqrelid = o.oid)
                  WHEN o.relkind = 'f'
                  THEN (SELECT concat_ws(', ', quote_ident(s.srvname),
                                         'options sha256:' || left(encode(sha256(convert_to(
                                             x.ftoptions::pg_catalog.text, 'UTF8')), 'hex'), 16))
                          FROM pg_catalog.pg_foreign_table AS x
                          JOIN pg_catalog.pg_foreign_server AS s ON s.oid = x.ftserver WHERE x.ftrelid = o.oid)
                  ELSE nullif(concat_ws(', ', 'PARTITION BY ' || pg_get_partkeydef(o.oid),
                                        pg_get_expr(o.relpartbound, o.oid),
                                        'OF ' || format_type(nullif(o.reloftype, 0), NULL),
                                        (SELECT format('USING %I', x.amname) FROM pg_catalog.pg_am AS x WHERE x.oid = o.relam),
                                        (SELECT format('TABLESPACE %I', x.spcname)
                                           FROM pg_catalog.pg_tablespace AS x WHERE x.oid = o.reltablespace),
                                        (SELECT format('INHERITS (%s)', string_agg(
                                                    (pg_identify_object(x.tableoid, x.oid, 0)).identity, ', '
                                                    ORDER BY h.inhseqno))
                                           FROM pg_catalog.pg_inherits AS h
                                           JOIN pg_catalog.pg_class AS x ON x.oid = h.inhparent
                                          WHERE h.inhrelid = o.oid HAVING count(*) > 0),
                                        (SELECT 'toast ' || x.reloptions::pg_catalog.text
                                           FROM pg_catalog.pg_class AS x WHERE x.oid = o.reltoastrelid)), '') END
        FROM pg_catalog.pg_class AS o
       WHERE b.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND o.oid = b.oid AND b.sub = 0
      UNION ALL
      SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, to_jsonb(o),
             concat_ws(', ', CASE WHEN o.typbasetype <> 0 THEN format_type(o.typbasetype, o.typtypmod) END,
                       (SELECT string_agg(format('%I %s', x.attname, format_type(x.atttypid, x.atttypmod)), ', '
                                          ORDER BY x.attnum)
                          FROM pg_catalog.pg_attribute AS x WHERE x.attrelid = o.typrelid AND NOT x.attisdropped),
                       (SELECT concat_ws(' ', 'range of', format_type(x.rngsubtype, NULL), c.opcname, l.collname,
                                         nullif(x.rngcanonical, 0), nullif(x.rngsubdiff, 0))
                          FROM pg_catalog.pg_range AS x
                          JOIN pg_catalog.pg_opclass AS c ON c.oid = x.rngsubopc
                          LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = x.rngcollation WHERE x.rngtypid = o.oid),
                       (SELECT string_agg(quote_literal(x.enumlabel), ', ' ORDER BY x.enumsortorder)
                          FROM pg_catalog.pg_enum AS x WHERE x.enumtypid = o.oid),
                       (SELECT string_agg(format('%I %s', x.conname, pg_get_constraintdef(x.oid)), ', '
                                          ORDER BY x.conname COLLATE "C")
                          FROM pg_catalog.pg_constraint AS x WHERE x.contypid = o.oid))
        FROM pg_catalog.pg_type AS o
       WHERE b.class = 'pg_catalog.pg_type'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, to_jsonb(o),
             concat_ws(' ', 'commutator', o.oprcom::pg_catalog.regoperator, 'negator', o.oprnegate::pg_catalog.regoperator)
        FROM pg_catalog.pg_operator AS o
       WHERE b.class = 'pg_catalog.pg_operator'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      -- With the operators and functions that it brought.
      SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, to_jsonb(o),
             concat_ws(', ', format_type(o.opcintype, NULL), format_type(nullif(o.opckeytype, 0), NULL),
                       (SELECT i.identity
                          FROM pg_identify_object('pg_catalog.pg_opfamily'::pg_catalog.regclass, o.opcfamily, 0) AS i),
                       (SELECT string_agg(i.identity, ', ' ORDER BY i.identity COLLATE "C")
                          FROM pg_catalog.pg_depend AS x
                         CROSS JOIN LATERAL pg_identify_object(x.classid, x.objid, 0) AS i
                         WHERE x.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND x.refobjid = o.oid
                           AND x.deptype = 'i'))
        FROM pg_catalog.pg_opclass AS o
       WHERE b.class = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_opfamily AS o
       WHERE b.class = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_collation AS o
       WHERE b.class = 'pg_catalog.pg_collation'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_conversion AS o
       WHERE b.class = 'pg_catalog.pg_conversion'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_language AS o
       WHERE b.class = 'pg_catalog.pg_language'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_namespace AS o
       WHERE b.class = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, to_jsonb(o),
             (SELECT string_agg(format('%s WITH %s', x.maptokentype, x.mapdict::pg_catalog.regdictionary), ', '
                                ORDER BY x.maptokentype, x.mapseqno)
                FROM pg_catalog.pg_ts_config_map AS x WHERE x.mapcfg = o.oid)
        FROM pg_catalog.pg_ts_config AS o
       WHERE b.class = 'pg_catalog.pg_ts_config'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_ts_dict AS o
       WHERE b.class = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_am AS o
       WHERE b.class = 'pg_catalog.pg_am'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, to_jsonb(o), nullif(o.castfunc, 0)::pg_catalog.regprocedure::pg_catalog.text
        FROM pg_catalog.pg_cast AS o
       WHERE b.class = 'pg_catalog.pg_cast'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_ts_parser AS o
       WHERE b.class = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_ts_template AS o
       WHERE b.class = 'pg_catalog.pg_ts_template'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_transform AS o
       WHERE b.class = 'pg_catalog.pg_transform'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_foreign_data_wrapper AS o
       WHERE b.class = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_foreign_server AS o
       WHERE b.class = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, to_jsonb(o), NULL
        FROM pg_catalog.pg_event_trigger AS o
       WHERE b.class = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, to_jsonb(o), pg_get_ruledef(o.oid)
        FROM pg_catalog.pg_rewrite AS o
       WHERE b.class = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, to_jsonb(o), pg_get_constraintdef(o.oid)
        FROM pg_catalog.pg_constraint AS o
       WHERE b.class = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, to_jsonb(o), pg_get_triggerdef(o.oid)
        FROM pg_catalog.pg_trigger AS o
       WHERE b.class = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass, to_jsonb(o), pg_get_expr(o.adbin, o.adrelid)
        FROM pg_catalog.pg_attrdef AS o
       WHERE b.class = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, to_jsonb(o),
             concat_ws(' / ', pg_get_expr(o.polqual, o.polrelid), pg_get_expr(o.polwithcheck, o.polrelid))
        FROM pg_catalog.pg_policy AS o
       WHERE b.class = 'pg_catalog.pg_policy'::pg_catalog.regclass AND o.oid = b.oid
      UNION ALL
      SELECT 'pg_catalog.pg_attribute'::pg_catalog.regclass, to_jsonb(o), format_type(o.atttypid, o.atttypmod)
        FROM pg_catalog.pg_attribute AS o
       WHERE b.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND b.sub <> 0
         AND o.attrelid = b.oid AND o.attnum = b.sub) AS r
 ORDER BY 2;
