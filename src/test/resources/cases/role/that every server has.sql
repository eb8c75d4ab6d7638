-- expect: role pg_monitor: comment | catalog
-- expect: role membership pg_monitor in pg_read_all_settings: presence | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
COMMENT ON ROLE pg_monitor IS 'x';
-- baseline:
REVOKE pg_read_all_settings FROM pg_monitor;
