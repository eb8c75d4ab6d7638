-- The twin of "storage parameters in another order": each is different as well.
-- expect: table public.t: options
-- expect: column public.t.a: options
-- expect: exclusion constraint public.t.x: definition
-- expect: index public.i: definition
-- expect: index public.p: options
-- expect: materialized view public.m: options
-- expect: view public.v: options
-- expect: function public.f(): settings
-- legacy:
CREATE TABLE t (a integer, r int4range) WITH (fillfactor = 70, autovacuum_enabled = off);
ALTER TABLE t ALTER COLUMN a SET (n_distinct_inherited = 6, n_distinct = 5);
ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a) WITH (fillfactor = 70, deduplicate_items = off);
ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&) WITH (fillfactor = 70, buffering = 'off');
CREATE INDEX i ON t (a) WITH (fillfactor = 70, deduplicate_items = off) WHERE a > 0;
CREATE VIEW v WITH (security_barrier, check_option = local) AS SELECT a FROM t WHERE a > 0;
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70, autovacuum_enabled = off) AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET work_mem = '8MB' SET search_path = 'a, b', c AS 'SELECT 1';
-- baseline:
CREATE TABLE t (a integer, r int4range) WITH (autovacuum_enabled = off, fillfactor = 71);
ALTER TABLE t ALTER COLUMN a SET (n_distinct = 6, n_distinct_inherited = 5);
ALTER TABLE t ADD CONSTRAINT p PRIMARY KEY (a) WITH (deduplicate_items = off, fillfactor = 71);
ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&) WITH (buffering = 'on', fillfactor = 70);
CREATE INDEX i ON t (a) WITH (deduplicate_items = off, fillfactor = 71) WHERE a > 0;
CREATE VIEW v WITH (check_option = cascaded, security_barrier) AS SELECT a FROM t WHERE a > 0;
CREATE MATERIALIZED VIEW m WITH (autovacuum_enabled = off, fillfactor = 71) AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET search_path = a, b, c SET work_mem = '8MB' AS 'SELECT 1';
