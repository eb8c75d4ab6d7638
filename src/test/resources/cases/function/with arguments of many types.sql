-- Their names must be the ones that pg_dump writes.
-- expect: function app."odd, name"(app."odd(type)", app."odd(type)"[], app.t, character varying, timestamp with time zone, "char"): body
-- expect: function app.v(integer[]): body
-- both:
CREATE SCHEMA app;
CREATE TYPE app."odd(type)" AS ENUM ('a');
CREATE TABLE app.t (a integer);
-- legacy:
CREATE FUNCTION app."odd, name"(a app."odd(type)", app."odd(type)"[], app.t, varchar(5), timestamptz, "char")
    RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.v(VARIADIC a integer[], OUT b integer) LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION app.v IS 'here';
-- baseline:
CREATE FUNCTION app."odd, name"(a app."odd(type)", app."odd(type)"[], app.t, varchar(5), timestamptz, "char")
    RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION app.v(VARIADIC a integer[], OUT b integer) LANGUAGE sql AS 'SELECT 2';
COMMENT ON FUNCTION app.v IS 'here';
