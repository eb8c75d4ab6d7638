-- expect: composite type public.a: columns
-- expect: composite type public.b: columns
-- expect: composite type public.c: columns
-- expect: composite type public.d: columns
-- legacy:
CREATE TYPE a AS (x integer, y text);
CREATE TYPE b AS (x integer, y text);
CREATE TYPE c AS (x integer, y text);
CREATE TYPE d AS (x integer, y text COLLATE "C");
-- baseline:
CREATE TYPE a AS (y text, x integer);
CREATE TYPE b AS (x bigint, y text);
CREATE TYPE c AS (x integer);
CREATE TYPE d AS (x integer, y text);
