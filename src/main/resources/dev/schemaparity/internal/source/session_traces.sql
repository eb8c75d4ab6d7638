-- What the session that asks has about it beyond how it was connected, one line for each: whoever goes on in it has to live
-- with that. A setting of an extension that is not loaded is in no list and cannot be seen.
SELECT 'setting ' || s.name AS what, quote_literal(s.setting) AS value
  FROM pg_catalog.pg_settings AS s
 WHERE s.source = 'session' AND s.setting IS DISTINCT FROM s.reset_val
   -- Drivers and tools give themselves a name once they are connected.
   AND s.name <> 'application_name'
UNION ALL
SELECT 'role', current_setting('role') WHERE current_setting('role') <> 'none'
UNION ALL
-- Activity is booked on whoever connected.
SELECT 'session user', session_user
  FROM pg_catalog.pg_stat_activity AS a
 WHERE a.pid = pg_backend_pid() AND pg_get_userbyid(a.usesysid) <> session_user
UNION ALL
SELECT format('temporary %s %I', CASE c.relkind WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'table' END, c.relname),
       'there'
  FROM pg_catalog.pg_class AS c
 WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind IN ('r', 'p', 'v', 'S')
UNION ALL
SELECT format('temporary function %I', p.proname), 'there'
  FROM pg_catalog.pg_proc AS p
 WHERE p.pronamespace = pg_my_temp_schema()
UNION ALL
SELECT format('temporary type %I', t.typname), 'there'
  FROM pg_catalog.pg_type AS t
 WHERE t.typnamespace = pg_my_temp_schema() AND t.typtype IN ('e', 'd', 'r')
UNION ALL
-- A lock has one key of 64 bits or two of 32.
SELECT format('advisory lock %s', CASE l.objsubid WHEN 1 THEN (l.classid::pg_catalog.int8 << 32 | l.objid::pg_catalog.int8)::pg_catalog.text
                                       ELSE format('%s, %s', l.classid, l.objid) END),
       string_agg(DISTINCT l.mode, ', ')
  FROM pg_catalog.pg_locks AS l
 WHERE l.locktype = 'advisory' AND l.pid = pg_backend_pid() AND l.granted
 GROUP BY l.classid, l.objid, l.objsubid
UNION ALL
SELECT format('prepared statement %I', p.name), p.statement
  FROM pg_catalog.pg_prepared_statements AS p
 WHERE p.from_sql
UNION ALL
SELECT format('cursor %I', c.name), c.statement FROM pg_catalog.pg_cursors AS c WHERE c.is_holdable
UNION ALL
SELECT format('listening to %I', channel), 'yes' FROM pg_listening_channels() AS channel;
