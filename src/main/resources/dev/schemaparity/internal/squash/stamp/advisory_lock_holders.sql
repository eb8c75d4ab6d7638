-- Who holds an advisory lock of one 64-bit key in this database: pg_locks shows its halves apart, with objsubid 1.
SELECT l.pid, a.application_name
  FROM pg_catalog.pg_locks AS l
  LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.granted AND l.locktype = 'advisory'
   AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
   AND (l.classid::bigint << 32) + l.objid::bigint = ? AND l.objsubid = 1
 ORDER BY 1
