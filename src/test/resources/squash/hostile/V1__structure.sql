CREATE EXTENSION citext;
CREATE SCHEMA "we""ird.${schema}";
CREATE TYPE "we""ird.${schema}"."mo'od" AS ENUM ('a''b', '${c}', '\d', '--e');
CREATE TABLE "we""ird.${schema}"."ta$$ble" (
    "id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "${column}" "we""ird.${schema}"."mo'od" DEFAULT '${c}',
    "per%cent" text DEFAULT '50%s of ${all}'
);
COMMENT ON TABLE "we""ird.${schema}"."ta$$ble" IS E'-- not a comment\n\\restrict abc\n${x}\n\\.\nCOPY public.t FROM stdin;\n1\t2\n\\.\n';
CREATE FUNCTION hostile() RETURNS text LANGUAGE plpgsql AS $outer$
BEGIN
    -- ${placeholder} and '
    /* not closed: ' " $
    */
    EXECUTE $inner$ SELECT '${x}' || $$ $ $$ $inner$;
    RETURN E'\\restrict ${y}' || '-- Name: t; Type: TABLE; Schema: public; Owner: -';
END
$outer$;
CREATE FUNCTION atomic() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT 'a;b${z}'; SELECT CASE WHEN true THEN ';' END; END;
CREATE FUNCTION even(n integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN true; END';
CREATE FUNCTION odd(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT n > 0 AND even(n - 1)';
CREATE OR REPLACE FUNCTION even(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT n = 0 OR odd(n - 1)';
CREATE TABLE child (id integer PRIMARY KEY, parent integer NOT NULL);
CREATE TABLE a_parent (id serial PRIMARY KEY, name citext UNIQUE, again integer);
ALTER TABLE child ADD FOREIGN KEY (parent) REFERENCES a_parent;
ALTER TABLE a_parent ADD FOREIGN KEY (again) REFERENCES child DEFERRABLE INITIALLY DEFERRED;
CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.name := upper(NEW.name); RETURN NEW; END$$;
CREATE FUNCTION of_rows(t a_parent) RETURNS text LANGUAGE sql AS 'SELECT t.name::text';
CREATE INDEX by_rows ON child ((parent + id)) WHERE parent > 0;
CREATE VIEW names AS SELECT of_rows(p) AS name FROM a_parent AS p;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
DO $do$
BEGIN
    EXECUTE E'CREATE FUNCTION carriage() RETURNS text LANGUAGE plpgsql AS $$\r\nBEGIN\r\n    RETURN ''a\rb\\${x}'';\r\nEND\r\n$$';
    EXECUTE E'CREATE TABLE "carri\rage" ("re\rturn" text DEFAULT ''a\r\nb'' CHECK ("re\rturn" <> ''\r''))';
END
$do$;
COMMENT ON FUNCTION carriage() IS E'one\r\ntwo\rthree ${x}';
