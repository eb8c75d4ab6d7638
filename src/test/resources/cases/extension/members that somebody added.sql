-- expect: extension object aggregate public.total(integer): definition | catalog
-- expect: extension object cast (public.hstore AS pg_catalog.text): properties | catalog
-- expect: extension object operator class public.mine USING btree: definition | catalog
-- expect: extension object operator public.===(integer,integer): definition | catalog
-- expect: extension object table public.part: definition | catalog
-- expect: extension object table public.t: definition | catalog
-- expect: extension object text search parser public.own: properties | catalog
-- expect: extension object type public.span: definition | catalog
-- expect: extension object type public.span: properties | catalog
-- both:
CREATE EXTENSION hstore;
CREATE TABLE parent (i integer) PARTITION BY LIST (i);
-- legacy:
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer);
CREATE CAST (hstore AS text) WITH INOUT AS ASSIGNMENT;
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = ===);
CREATE OPERATOR CLASS mine FOR TYPE integer USING btree AS OPERATOR 3 ===, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE t (t text) WITH (toast.autovacuum_enabled = off);
CREATE TABLE part PARTITION OF parent FOR VALUES IN (1);
CREATE TEXT SEARCH PARSER own (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TYPE span AS RANGE (SUBTYPE = integer);
ALTER EXTENSION hstore ADD TABLE t;
ALTER EXTENSION hstore ADD TABLE part;
ALTER EXTENSION hstore ADD AGGREGATE total (integer);
ALTER EXTENSION hstore ADD CAST (hstore AS text);
ALTER EXTENSION hstore ADD OPERATOR === (integer, integer);
ALTER EXTENSION hstore ADD OPERATOR CLASS mine USING btree;
ALTER EXTENSION hstore ADD TEXT SEARCH PARSER own;
ALTER EXTENSION hstore ADD TYPE span;
-- baseline:
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE CAST (hstore AS text) WITH INOUT AS IMPLICIT;
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR CLASS mine FOR TYPE integer USING btree AS OPERATOR 1 ===, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE t (t text);
CREATE TABLE part PARTITION OF parent FOR VALUES IN (2);
CREATE TEXT SEARCH PARSER own (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype,
    HEADLINE = prsd_headline);
CREATE TYPE span AS RANGE (SUBTYPE = bigint);
ALTER EXTENSION hstore ADD TABLE t;
ALTER EXTENSION hstore ADD TABLE part;
ALTER EXTENSION hstore ADD AGGREGATE total (integer);
ALTER EXTENSION hstore ADD CAST (hstore AS text);
ALTER EXTENSION hstore ADD OPERATOR === (integer, integer);
ALTER EXTENSION hstore ADD OPERATOR CLASS mine USING btree;
ALTER EXTENSION hstore ADD TEXT SEARCH PARSER own;
ALTER EXTENSION hstore ADD TYPE span;
