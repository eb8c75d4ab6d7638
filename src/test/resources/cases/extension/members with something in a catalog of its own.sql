-- expect: extension object foreign table public.f: definition | catalog
-- expect: extension object index public.t_pkey: definition | catalog
-- expect: extension object sequence public.s: definition | catalog
-- expect: extension object text search configuration public.g: definition | catalog
-- expect: extension object type public.c: definition | catalog
-- expect: extension object type public.d: definition | catalog
-- expect: extension object type public.e: definition | catalog
-- both:
CREATE EXTENSION hstore;
CREATE TYPE c AS (a integer);
CREATE DOMAIN d AS integer;
CREATE TYPE e AS ENUM ('a');
CREATE SEQUENCE s;
CREATE TEXT SEARCH CONFIGURATION g (COPY = simple);
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER v FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (a integer) SERVER v;
CREATE TABLE t (a integer PRIMARY KEY);
ALTER EXTENSION hstore ADD TYPE c;
ALTER EXTENSION hstore ADD DOMAIN d;
ALTER EXTENSION hstore ADD TYPE e;
ALTER EXTENSION hstore ADD SEQUENCE s;
ALTER EXTENSION hstore ADD TEXT SEARCH CONFIGURATION g;
ALTER EXTENSION hstore ADD FOREIGN TABLE f;
ALTER EXTENSION hstore ADD TABLE t;
-- legacy:
ALTER TYPE c ADD ATTRIBUTE b text;
ALTER DOMAIN d ADD CHECK (VALUE > 0);
ALTER TYPE e ADD VALUE 'b';
ALTER SEQUENCE s INCREMENT 5;
ALTER TEXT SEARCH CONFIGURATION g ALTER MAPPING FOR word WITH english_stem;
ALTER FOREIGN TABLE f OPTIONS (ADD x 'y');
ALTER TABLE t CLUSTER ON t_pkey;
