-- Who holds a lock on a table that keeps out one in EXCLUSIVE mode, row share locks left out.
SELECT DISTINCT l.pid, a.application_name
  FROM pg_catalog.pg_locks AS l
  LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.granted AND l.relation = ?::pg_catalog.regclass AND l.mode NOT IN ('AccessShareLock', 'RowShareLock')
 ORDER BY 1
