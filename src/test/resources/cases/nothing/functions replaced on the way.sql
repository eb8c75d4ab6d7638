-- expect: nothing
-- legacy:
CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql STABLE SET work_mem = '8MB' SET search_path = '' AS 'SELECT 2';
CREATE VIEW v AS SELECT a FROM t;
CREATE OR REPLACE VIEW v AS SELECT a FROM t WHERE a > 0;
-- baseline:
CREATE VIEW pg_temp.other AS SELECT 1;
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql STABLE SET work_mem = '8MB' SET search_path = '' AS 'SELECT 2';
