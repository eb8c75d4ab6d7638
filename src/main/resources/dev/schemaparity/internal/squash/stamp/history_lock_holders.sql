-- Who keeps others from reading a history of Flyway's or Alembic's, known by their columns, in this database.
SELECT DISTINCT l.pid, a.application_name
  FROM pg_catalog.pg_locks AS l
  JOIN pg_catalog.pg_attribute AS c ON c.attrelid = l.relation
  LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.granted AND l.mode = 'AccessExclusiveLock' AND c.attname IN ('installed_rank', 'version_num')
   AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
 ORDER BY 1
