-- What has a column of it follows.
-- expect: composite type public.c: name
-- expect: domain public.d: name
-- expect: enum public.mood: name
-- expect: enum public.x: presence
-- expect: enum public.y: presence
-- legacy:
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE c AS (a integer, b text);
CREATE DOMAIN d AS text CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE TYPE x AS ENUM ('a', 'b');
CREATE TABLE t (a mood DEFAULT 'ok', b mood[], c c, d d);
-- baseline:
CREATE TYPE feeling AS ENUM ('sad', 'ok');
CREATE TYPE pair AS (a integer, b text);
CREATE DOMAIN brief AS text CONSTRAINT short CHECK (length(VALUE) < 9);
CREATE TYPE y AS ENUM ('b', 'a');
CREATE TABLE t (a feeling DEFAULT 'ok', b feeling[], c pair, d brief);
