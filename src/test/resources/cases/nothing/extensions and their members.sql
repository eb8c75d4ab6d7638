-- expect: nothing
-- legacy:
CREATE EXTENSION pg_trgm;
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE TABLE t (a citext PRIMARY KEY, b hstore);
CREATE INDEX i ON t USING gin (a gin_trgm_ops);
-- baseline:
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a citext PRIMARY KEY, b hstore);
CREATE INDEX i ON t USING gin (a gin_trgm_ops);
