-- proved: exclusion constraint public.t.x: definition
-- proved: index public.i: definition
-- expect: nothing
-- legacy:
CREATE TABLE t (a integer, r int4range) WITH (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = off);
ALTER TABLE t ALTER COLUMN a SET (n_distinct_inherited = 6, n_distinct = 5);
ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a) WITH (fillfactor = 70, deduplicate_items = off);
ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&) WITH (fillfactor = 70, buffering = 'off');
CREATE INDEX i ON t (a) WITH (fillfactor = 70, deduplicate_items = off) WHERE a > 0;
CREATE VIEW v WITH (security_barrier, check_option = local) AS SELECT a FROM t WHERE a > 0;
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70, autovacuum_enabled = off) AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET work_mem = '8MB' SET search_path = 'a, b', c SET "DateStyle" = 'ISO, YMD' AS 'SELECT 1';
CREATE FUNCTION g() RETURNS integer LANGUAGE sql SET work_mem = '8MB' SET search_path = '' BEGIN ATOMIC SELECT 1; END;
CREATE PROCEDURE p() LANGUAGE sql SET work_mem = '8MB' SET search_path = '' AS 'SELECT 1';
-- baseline:
CREATE TABLE t (a integer, r int4range) WITH (autovacuum_enabled = off, toast.autovacuum_enabled = off, fillfactor = 70);
ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5, n_distinct_inherited = 6);
ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a) WITH (deduplicate_items = off, fillfactor = 70);
ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&) WITH (buffering = 'off', fillfactor = 70);
CREATE INDEX i ON t (a) WITH (deduplicate_items = off, fillfactor = 70) WHERE a > 0;
CREATE VIEW v WITH (check_option = local, security_barrier) AS SELECT a FROM t WHERE a > 0;
CREATE MATERIALIZED VIEW m WITH (autovacuum_enabled = off, fillfactor = 70) AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET "DateStyle" = 'ISO, YMD' SET search_path = 'a, b', c SET work_mem = '8MB' AS 'SELECT 1';
CREATE FUNCTION g() RETURNS integer LANGUAGE sql SET search_path = '' SET work_mem = '8MB' BEGIN ATOMIC SELECT 1; END;
CREATE PROCEDURE p() LANGUAGE sql SET search_path = '' SET work_mem = '8MB' AS 'SELECT 1';
