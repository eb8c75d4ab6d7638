-- expect: schema app: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE SCHEMA app;
CREATE TABLE app.accounts (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'x' CHECK (name <> ''));
CREATE INDEX ON app.accounts (name);
CREATE TYPE app.mood AS ENUM ('fine', 'bad');
CREATE DOMAIN app.email AS text CHECK (VALUE LIKE '%@%');
CREATE SEQUENCE app.numbers;
CREATE VIEW app.names AS SELECT name FROM app.accounts;
COMMENT ON COLUMN app.names.name IS 'a name';
CREATE MATERIALIZED VIEW app.stored AS SELECT name FROM app.accounts;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON app.accounts FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO alice;
