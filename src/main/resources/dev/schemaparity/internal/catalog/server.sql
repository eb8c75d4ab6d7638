-- What is read of the server itself, and the snapshot that pg_dump is to share.
SELECT current_setting('server_version') AS server_version,
       current_setting('server_version_num') AS server_version_num,
       pg_catalog.pg_export_snapshot() AS exported_snapshot;
