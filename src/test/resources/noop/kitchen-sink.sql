-- Every kind of object, in spellings that the server writes in other words after a dump and restore.
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE SCHEMA app AUTHORIZATION alice;
COMMENT ON SCHEMA app IS 'the application';
GRANT USAGE ON SCHEMA app TO bob;
SET search_path = app, public;

CREATE TYPE mood AS ENUM ('bad', 'good');
ALTER TYPE mood ADD VALUE 'so so' BEFORE 'good';
ALTER TYPE mood ADD VALUE 'great' AFTER 'good';
CREATE TYPE point3 AS (x integer, gone integer, y text COLLATE "C");
ALTER TYPE point3 DROP ATTRIBUTE gone;
ALTER TYPE point3 ADD ATTRIBUTE z integer;
CREATE TYPE span AS RANGE (subtype = time);
CREATE DOMAIN code AS varchar(10) DEFAULT 'a' NOT NULL CONSTRAINT known CHECK (VALUE IN ('a', 'b', 'c')) CHECK (length(VALUE) BETWEEN 1 AND 3 AND VALUE <> 'x');
CREATE DOMAIN nothing AS varchar(10) DEFAULT NULL;
COMMENT ON TYPE mood IS 'moods';
GRANT USAGE ON TYPE mood TO bob;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.b := NEW.b; RETURN NEW; END$$;
CREATE FUNCTION known(c varchar, d boolean DEFAULT ('a'::varchar IN ('a', 'b'))) RETURNS boolean IMMUTABLE LANGUAGE sql
    SET work_mem = '8MB' SET search_path = '' BEGIN ATOMIC SELECT c IN ('a', 'b') AND d; END;
CREATE PROCEDURE nop(INOUT a integer DEFAULT 1) LANGUAGE plpgsql SECURITY DEFINER AS $$BEGIN a := a; END$$;
REVOKE EXECUTE ON FUNCTION known FROM PUBLIC;
GRANT EXECUTE ON FUNCTION known TO alice;
COMMENT ON FUNCTION known IS 'known or not';

CREATE SEQUENCE numbers AS smallint START 5 INCREMENT 5 MAXVALUE 500 CYCLE;
CREATE TABLE other (id bigint GENERATED ALWAYS AS IDENTITY (START 100) PRIMARY KEY, name citext UNIQUE);
CREATE TABLE t (
    gone integer,
    id serial,
    a varchar(20) DEFAULT NULL,
    b varchar DEFAULT 'x' NOT NULL,
    c code DEFAULT NULL,
    d integer DEFAULT nextval('numbers'),
    e mood DEFAULT 'good',
    f boolean DEFAULT ('a'::varchar IN ('a', 'b')),
    g boolean GENERATED ALWAYS AS (a IN ('a', 'b')) STORED,
    h numeric(10, 2)[],
    i int4range,
    "select ""it's" text COLLATE "C",
    passing integer,
    CONSTRAINT list CHECK (a IN ('a', 'b')),
    CONSTRAINT nested CHECK (d BETWEEN 1 AND 2 AND id > 3 OR (id < 2 OR (d > 5 AND (d < 7 AND b LIKE 'x%')))),
    CONSTRAINT "no inherit" CHECK (id > 0) NO INHERIT,
    CONSTRAINT apart EXCLUDE USING gist (i WITH &&) WITH (fillfactor = 70) WHERE (a IN ('a', 'b'))
) WITH (fillfactor = 70, autovacuum_enabled = off);
ALTER TABLE t DROP COLUMN gone;
ALTER TABLE t DROP COLUMN passing;
ALTER TABLE t ADD COLUMN added timestamptz DEFAULT '2026-01-02 03:04:05+00' NOT NULL;
ALTER TABLE t ADD COLUMN reference bigint REFERENCES other ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) WITH (fillfactor = 80, deduplicate_items = off);
ALTER TABLE t ADD CONSTRAINT unchecked CHECK (b IN ('x', 'y')) NOT VALID;
ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER TABLE t ALTER COLUMN b SET STATISTICS 500;
ALTER TABLE t ALTER COLUMN d SET (n_distinct_inherited = 6, n_distinct = 5);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t REPLICA IDENTITY FULL;
ALTER TABLE t OWNER TO alice;
COMMENT ON TABLE t IS 'a table';
COMMENT ON COLUMN t.b IS 'a column';
COMMENT ON CONSTRAINT list ON t IS 'a list';
GRANT SELECT, INSERT ON t TO bob WITH GRANT OPTION;
GRANT UPDATE (b) ON t TO PUBLIC;
CREATE INDEX partial ON t (b) WITH (fillfactor = 70, deduplicate_items = off) WHERE a IN ('a', 'b');
CREATE UNIQUE INDEX expressions ON t ((a IN ('a', 'b')), lower(b) text_pattern_ops DESC NULLS LAST) INCLUDE (d);
CREATE INDEX trigrams ON t USING gin (b gin_trgm_ops);
COMMENT ON INDEX partial IS 'a partial index';
ALTER TABLE t CLUSTER ON expressions;
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF b, d ON t FOR EACH ROW WHEN (NEW.b IN ('a', 'b')) EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER later AFTER UPDATE ON t DEFERRABLE FOR EACH ROW WHEN (OLD.b IS DISTINCT FROM NEW.b AND NEW.d BETWEEN 1 AND 2) EXECUTE FUNCTION touch();
ALTER TABLE t DISABLE TRIGGER touch;
CREATE POLICY own ON t FOR SELECT TO bob, alice USING (a IN ('a', 'b') AND EXISTS (SELECT FROM other AS o WHERE o.id BETWEEN 1 AND 2 AND o.id = t.reference));
CREATE POLICY writing ON t AS RESTRICTIVE USING (b IN ('a', 'b')) WITH CHECK (b IN ('a', 'b'));
CREATE RULE keep AS ON DELETE TO other WHERE OLD.name::varchar IN ('a', 'b') DO INSTEAD NOTHING;

CREATE TABLE parent (a integer, b varchar, CONSTRAINT list CHECK (b IN ('a', 'b')));
CREATE TABLE child (c integer DEFAULT 7) INHERITS (parent);
CREATE UNLOGGED TABLE typed OF point3 (CONSTRAINT y CHECK (y IN ('a', 'b')));
CREATE TABLE parts (a integer, b varchar(5) DEFAULT NULL, CONSTRAINT list CHECK (b IN ('a', 'b'))) PARTITION BY RANGE (a, lower(b));
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1, 'a') TO (10, 'a');
CREATE TABLE parts_2 PARTITION OF parts (b DEFAULT 'own') FOR VALUES FROM (10, 'a') TO (20, 'a') PARTITION BY LIST (b);
CREATE TABLE parts_2_a PARTITION OF parts_2 DEFAULT;
CREATE TABLE lists (a varchar) PARTITION BY LIST ((a IN ('a', 'b')));
CREATE INDEX parts_index ON parts (b) WHERE b IN ('a', 'b');
CREATE TRIGGER touch AFTER UPDATE ON parts FOR EACH ROW WHEN (NEW.b IN ('a', 'b')) EXECUTE FUNCTION touch();

CREATE VIEW v WITH (security_barrier, check_option = local) AS SELECT id AS number, b, a IN ('a', 'b') AS listed FROM t WHERE a IN ('a', 'b') AND d BETWEEN 1 AND 2 AND (id > 1 OR (id < 0 OR (d = 1)));
ALTER VIEW v ALTER COLUMN b SET DEFAULT 'of the view';
CREATE VIEW w AS WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT v.*, r.n FROM v JOIN r ON r.n = v.number ORDER BY 1;
CREATE RULE no_insert AS ON INSERT TO w DO INSTEAD NOTHING;
CREATE VIEW grouped AS SELECT id, name, count(*) FROM other GROUP BY id;
CREATE MATERIALIZED VIEW m AS SELECT b, count(*) AS count FROM t WHERE a IN ('a', 'b') GROUP BY b HAVING b IN ('a', 'b') WITH NO DATA;
CREATE UNIQUE INDEX m_index ON m (b) WHERE b IN ('a', 'b');
COMMENT ON VIEW v IS 'a view';
GRANT SELECT ON v, m TO bob;

ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
RESET search_path;
