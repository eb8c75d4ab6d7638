-- Subscriptions of this database. Not read: how far they have come (the position to skip to, the state of each table),
-- and whether two-phase commit is still pending. The connection may hold a password: where a word of it looks like one,
-- it is shown by a digest only. Superusers alone may read it, and naming the column would be enough to be refused: it
-- is read by a query in a text, which is run for those only who may.
-- Hidden from pg_dump: enabled
SELECT 'subscription' AS kind,
       quote_ident(s.subname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       b.connection,
       -- In the order in which they were named, as pg_dump writes them.
       b.publications,
       s.subenabled::pg_catalog.text AS enabled,
       s.subslotname::pg_catalog.text AS slot_name,
       s.subsynccommit AS synchronous_commit,
       s.subbinary::pg_catalog.text AS binary,
       b.streaming,
       b.two_phase,
       b.disable_on_error,
       b.password_required,
       b.run_as_owner,
       b.origin,
       b.failover,
       pg_get_userbyid(s.subowner) AS owner,
       obj_description(s.oid, 'pg_subscription') AS comment,
       CASE WHEN may.read THEN '{}' ELSE ARRAY['connection'] END AS not_observed,
       format('CREATE SUBSCRIPTION %I CONNECTION %L PUBLICATION %s WITH (connect = false, slot_name = %s, '
                  || 'synchronous_commit = %s, binary = %s, streaming = %s%s%s%s%s%s%s);',
              s.subname, coalesce(b.connection, '...'), b.publications, coalesce(quote_literal(s.subslotname), 'NONE'),
              s.subsynccommit, s.subbinary::pg_catalog.text, b.streaming,
              CASE b.two_phase WHEN 'on' THEN ', two_phase = on' END,
              CASE b.disable_on_error WHEN 'true' THEN ', disable_on_error = true' END,
              CASE b.password_required WHEN 'false' THEN ', password_required = false' END,
              CASE WHEN b.run_as_owner = 'true'
                        AND current_setting('server_version_num')::pg_catalog.int4 >= 160000 THEN ', run_as_owner = true' END,
              ', origin = ' || CASE WHEN b.origin <> 'any' THEN b.origin END,
              CASE b.failover WHEN 'true' THEN ', failover = true' END) AS ddl,
       ARRAY['SUBSCRIPTION - ' || s.subname, format('COMMENT - SUBSCRIPTION %I', s.subname)] AS dumped_as
  FROM (VALUES (NULL::pg_catalog.text, NULL::pg_catalog.text, NULL::pg_catalog.text, NULL::pg_catalog.text,
                NULL::pg_catalog.text, NULL::pg_catalog.text))
           AS older (subtwophasestate, subdisableonerr, subpasswordrequired, subrunasowner, suborigin, subfailover),
       pg_catalog.pg_subscription AS s
 CROSS JOIN LATERAL (SELECT has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT') AS read) AS may
 -- Before PostgreSQL 15, 16 or 17 the names of these columns mean those above: then pg_dump says what was always so.
 CROSS JOIN LATERAL (SELECT CASE x.substream::pg_catalog.text WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on'
                                                              WHEN 'true' THEN 'on' ELSE 'off' END AS streaming,
                            CASE WHEN subtwophasestate::pg_catalog.text <> 'd' THEN 'on' ELSE 'off' END AS two_phase,
                            coalesce(subdisableonerr::pg_catalog.text, 'false') AS disable_on_error,
                            coalesce(subpasswordrequired::pg_catalog.text, 'true') AS password_required,
                            coalesce(subrunasowner::pg_catalog.text, 'true') AS run_as_owner,
                            coalesce(suborigin, 'any') AS origin,
                            coalesce(subfailover::pg_catalog.text, 'false') AS failover,
                            (SELECT string_agg(quote_ident(name), ', ' ORDER BY place)
                               FROM unnest(x.subpublications) WITH ORDINALITY AS u (name, place)) AS publications,
                            CASE WHEN may.read THEN
                                convert_from(decode(substring(query_to_xml(format(
                                    $$SELECT encode(convert_to(CASE
                                                 WHEN subconninfo ~* 'pass|secret|scram|://' THEN
                                                     'sha256:' || left(encode(sha256(convert_to(concat_ws(
                                                         ' ', subname, subconninfo), 'UTF8')), 'hex'), 16)
                                                 ELSE subconninfo END, 'UTF8'), 'hex') AS connection
                                        FROM pg_catalog.pg_subscription WHERE oid = %s$$, x.oid),
                                    true, false, '')::pg_catalog.text FROM '<connection>([0-9a-f]*)</connection>'),
                                    'hex'), 'UTF8') END AS connection
                       FROM pg_catalog.pg_subscription AS x WHERE x.oid = s.oid) AS b
 WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = current_database())
 ORDER BY s.subname COLLATE "C";
