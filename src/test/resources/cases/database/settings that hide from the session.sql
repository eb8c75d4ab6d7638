-- What a database sets for its sessions does not change how it is read.
-- expect: database database: settings | catalog
-- both:
CREATE SCHEMA app;
CREATE TABLE app.t (a interval DEFAULT '1 day 02:03', b timestamptz DEFAULT '2026-01-02 03:04+00', c float8 DEFAULT 0.1,
    d bytea DEFAULT '\x00', e money DEFAULT '1'::money, f text DEFAULT E'back\\slash');
CREATE VIEW app.v AS SELECT a, b, c FROM app.t;
CREATE FUNCTION app.f() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT E'back\\slash'::text; END;
-- legacy:
DO $$
DECLARE
    setting text;
BEGIN
    FOREACH setting IN ARRAY ARRAY[
        'search_path = app', 'extra_float_digits = -5',
        'datestyle = ''SQL, DMY''', 'intervalstyle = sql_standard', 'bytea_output = escape',
        'default_transaction_read_only = on', 'client_min_messages = error', 'row_security = off',
        'timezone = ''Asia/Tokyo''', 'standard_conforming_strings = off', 'quote_all_identifiers = on',
        'idle_in_transaction_session_timeout = ''1ms''', 'transform_null_equals = on', 'check_function_bodies = off', 'default_tablespace = spare'
    ] LOOP
        EXECUTE format('ALTER DATABASE %I SET %s', current_database(), setting);
    END LOOP;
END $$;
