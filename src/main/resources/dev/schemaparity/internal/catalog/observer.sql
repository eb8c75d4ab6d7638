-- What is read of the server itself, and the snapshot that pg_dump is to share. No two databases have the same identity:
-- not on one server, and no two servers start in the same microsecond.
SELECT current_setting('server_version') AS server_version,
       current_setting('server_version_num') AS server_version_num,
       version() AS version,
       (SELECT format('%s, %s, %s', pg_encoding_to_char(d.encoding), d.datcollate, d.datctype)
          FROM pg_catalog.pg_database AS d WHERE d.datname = current_database()) AS locale,
       (SELECT format('%s/%s', pg_postmaster_start_time(), d.oid)
          FROM pg_catalog.pg_database AS d WHERE d.datname = current_database()) AS identity,
       pg_catalog.pg_export_snapshot() AS exported_snapshot;
