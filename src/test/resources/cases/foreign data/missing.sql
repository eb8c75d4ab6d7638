-- What hangs on a wrapper, a server or an extension that is missing is no news.
-- expect: extension postgres_fdw: presence
-- expect: foreign data wrapper w: presence
-- expect: foreign server r: presence
-- both:
CREATE FOREIGN DATA WRAPPER v;
-- legacy:
CREATE EXTENSION postgres_fdw;
CREATE SERVER of_extension FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR alice SERVER s;
CREATE FOREIGN TABLE t (a integer) SERVER s;
CREATE SERVER r FOREIGN DATA WRAPPER v;
CREATE USER MAPPING FOR alice SERVER r;
