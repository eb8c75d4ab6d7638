-- Opens the one transaction in which everything of a database is read, and makes the server deparse in one
-- fixed form whatever the database, the role or the client has set. An empty search_path leaves pg_catalog alone
-- visible, so every name in a deparsed text is schema-qualified.
BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL search_path = '';
SET LOCAL jit = off;
SET LOCAL statement_timeout = '2min';
-- As long as pg_dump waits for a table.
SET LOCAL lock_timeout = '30s';
-- It waits for the other side, and for pg_dump.
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL standard_conforming_strings = on;
SET LOCAL quote_all_identifiers = off;
SET LOCAL "DateStyle" = 'ISO, YMD';
SET LOCAL "IntervalStyle" = 'postgres';
SET LOCAL "TimeZone" = 'UTC';
SET LOCAL extra_float_digits = 3;
SET LOCAL bytea_output = 'hex';
SET LOCAL lc_monetary = 'C';
SET LOCAL client_encoding = 'UTF8';
