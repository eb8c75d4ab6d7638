-- Which queries can list anything: one column for each query that need not be sent where its column is false. Planning
-- forty queries takes longer than this one and a second round trip, and most databases have objects of a dozen kinds. Each
-- condition is a part of the query's own, so that it is true wherever the query returns a row; a query without a column is
-- always sent. The first column is no condition, but a digest of the rows that initdb wrote and that are still there:
-- where two databases of one version of the server differ in it, built_in_names.sql tells what is gone.
WITH own AS MATERIALIZED (
    SELECT oid FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
relation AS MATERIALIZED (
    SELECT DISTINCT relkind FROM pg_catalog.pg_class WHERE relnamespace IN (SELECT oid FROM own)),
type AS MATERIALIZED (
    SELECT DISTINCT typtype FROM pg_catalog.pg_type
     WHERE typtype IN ('e', 'd', 'r') AND typnamespace IN (SELECT oid FROM own)),
extended AS MATERIALIZED (
    SELECT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE oid >= 16384) AS found),
-- Of an extension that every database has, too.
member AS MATERIALIZED (
    SELECT EXISTS (SELECT FROM pg_catalog.pg_depend
                    WHERE deptype = 'e' AND refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND objid >= 16384)
           AS found),
initdb AS (
    -- As in built_in.sql.
    SELECT min(made.xmin::pg_catalog.text::pg_catalog.int8) AS finished
      FROM (SELECT d.xmin FROM pg_catalog.pg_database AS d WHERE d.oid < 16384 AND d.datname <> 'template1'
            UNION ALL
            SELECT c.xmin FROM pg_catalog.pg_shdescription AS c
             WHERE c.objoid < 16384 AND c.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass
               AND c.objoid <> 1) AS made),
-- The transactions that wrote what the server brought, and how much: a few hundred, each of which is read as a number
-- once.
writer AS MATERIALIZED (
    SELECT o.xmin, count(*) AS rows
      FROM (SELECT xmin FROM pg_catalog.pg_proc WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_class WHERE oid < 16384 AND relkind NOT IN ('i', 'I', 't')
            UNION ALL SELECT xmin FROM pg_catalog.pg_type WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_operator WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_opclass WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_opfamily WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_collation WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_conversion WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_language WHERE oid < 16384 AND NOT lanispl
            UNION ALL SELECT xmin FROM pg_catalog.pg_namespace WHERE oid < 16384 AND nspname <> 'public'
            UNION ALL SELECT xmin FROM pg_catalog.pg_ts_config WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_ts_dict WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_rewrite WHERE ev_class < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_constraint
                       WHERE coalesce(nullif(conrelid, 0), nullif(contypid, 0), oid) < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_enum WHERE enumtypid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_sequence WHERE seqrelid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_ts_config_map WHERE mapcfg < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_trigger WHERE tgrelid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_attrdef WHERE adrelid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_policy WHERE polrelid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_index WHERE indrelid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_attribute
                       WHERE attrelid < 16384 AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT xmin FROM pg_catalog.pg_description WHERE objoid < 16384
            -- These cannot be altered, but go.
            UNION ALL SELECT xmin FROM pg_catalog.pg_am WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_cast WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_amop WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_amproc WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_ts_parser WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_ts_template WHERE oid < 16384
            UNION ALL SELECT xmin FROM pg_catalog.pg_depend
                       WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND refobjid < 16384
                         AND deptype = 'e' AND objid < 16384) AS o
     GROUP BY o.xmin),
changed AS MATERIALIZED (
    SELECT EXISTS (SELECT FROM writer CROSS JOIN initdb WHERE writer.xmin::pg_catalog.text::pg_catalog.int8 > initdb.finished)
           AS found)
SELECT (SELECT md5(string_agg(concat_ws(' ', w.xmin, w.rows), ', ' ORDER BY w.xmin::pg_catalog.text))
          FROM writer AS w CROSS JOIN initdb
         WHERE w.xmin::pg_catalog.text::pg_catalog.int8 <= initdb.finished) AS built_in_rows,
       (SELECT found FROM extended) AS extension,
       (SELECT found FROM extended) OR (SELECT found FROM member) AS extension_member,
       EXISTS (SELECT FROM pg_catalog.pg_am WHERE oid >= 16384) AS access_method,
       EXISTS (SELECT FROM pg_catalog.pg_collation WHERE oid >= 16384) AS collation,
       EXISTS (SELECT FROM pg_catalog.pg_conversion WHERE oid >= 16384) AS conversion,
       EXISTS (SELECT FROM pg_catalog.pg_type AS t
                -- A table's array type is read by the server's own function.
                WHERE t.oid >= 16384 AND (t.typtype = 'p' OR t.typtype = 'b' AND t.typinput::pg_catalog.oid >= 16384))
           AS base_type,
       EXISTS (SELECT FROM type) OR EXISTS (SELECT FROM relation WHERE relkind = 'c') AS type,
       EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid >= 16384) AS operator,
       EXISTS (SELECT FROM pg_catalog.pg_opfamily WHERE oid >= 16384) AS operator_family,
       EXISTS (SELECT FROM pg_catalog.pg_opclass WHERE oid >= 16384) AS operator_class,
       EXISTS (SELECT FROM pg_catalog.pg_amop WHERE oid >= 16384)
           OR EXISTS (SELECT FROM pg_catalog.pg_amproc WHERE oid >= 16384) AS operator_family_member,
       EXISTS (SELECT FROM pg_catalog.pg_cast WHERE oid >= 16384) AS cast,
       EXISTS (SELECT FROM pg_catalog.pg_ts_parser WHERE oid >= 16384) AS text_search_parser,
       EXISTS (SELECT FROM pg_catalog.pg_ts_template WHERE oid >= 16384) AS text_search_template,
       EXISTS (SELECT FROM pg_catalog.pg_ts_dict WHERE oid >= 16384) AS text_search_dictionary,
       EXISTS (SELECT FROM pg_catalog.pg_ts_config WHERE oid >= 16384) AS text_search_configuration,
       EXISTS (SELECT FROM pg_catalog.pg_foreign_data_wrapper) AS foreign_data_wrapper,
       EXISTS (SELECT FROM pg_catalog.pg_foreign_server) AS foreign_server,
       EXISTS (SELECT FROM pg_catalog.pg_foreign_server) AS user_mapping,
       EXISTS (SELECT FROM relation WHERE relkind IN ('r', 'p', 'f')) AS table,
       EXISTS (SELECT FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'c')) AS column,
       EXISTS (SELECT FROM type WHERE typtype = 'd') OR EXISTS (SELECT FROM relation WHERE relkind IN ('r', 'p', 'f'))
           AS constraint,
       EXISTS (SELECT FROM relation WHERE relkind IN ('i', 'I')) AS index,
       EXISTS (SELECT FROM pg_catalog.pg_statistic_ext WHERE oid >= 16384) AS statistics,
       EXISTS (SELECT FROM relation WHERE relkind = 'S') AS sequence,
       EXISTS (SELECT FROM relation WHERE relkind IN ('v', 'm')) AS view,
       EXISTS (SELECT FROM pg_catalog.pg_proc WHERE prokind IN ('f', 'w', 'p') AND pronamespace IN (SELECT oid FROM own))
           AS function,
       EXISTS (SELECT FROM pg_catalog.pg_aggregate WHERE aggfnoid::pg_catalog.oid >= 16384) AS aggregate,
       EXISTS (SELECT FROM pg_catalog.pg_transform WHERE oid >= 16384) AS transform,
       EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE NOT tgisinternal OR tgparentid <> 0) AS trigger,
       EXISTS (SELECT FROM pg_catalog.pg_rewrite AS r JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
                WHERE r.rulename <> '_RETURN' AND c.relnamespace IN (SELECT oid FROM own)) AS rule,
       EXISTS (SELECT FROM pg_catalog.pg_policy) AS policy,
       EXISTS (SELECT FROM pg_catalog.pg_event_trigger WHERE oid >= 16384) AS event_trigger,
       EXISTS (SELECT FROM pg_catalog.pg_publication) AS publication,
       EXISTS (SELECT FROM pg_catalog.pg_publication_rel) AS publication_table,
       EXISTS (SELECT FROM pg_catalog.pg_publication) AS publication_schema,
       EXISTS (SELECT FROM pg_catalog.pg_subscription) AS subscription,
       EXISTS (SELECT FROM pg_catalog.pg_default_acl) AS default_privileges,
       EXISTS (SELECT FROM pg_catalog.pg_seclabel) OR EXISTS (SELECT FROM pg_catalog.pg_shseclabel) AS security_label,
       (SELECT found FROM extended) OR (SELECT found FROM member) OR (SELECT found FROM changed) AS built_in;
