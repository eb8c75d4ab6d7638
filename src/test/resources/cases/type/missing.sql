-- expect: composite type public.c: presence
-- expect: domain public.d: presence
-- expect: enum public.e: presence
-- expect: range type public.r: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE TYPE c AS (a integer, b text);
COMMENT ON COLUMN c.a IS 'here';
CREATE DOMAIN d AS text NOT NULL DEFAULT 'x' CHECK (VALUE <> '');
COMMENT ON CONSTRAINT d_check ON DOMAIN d IS 'here';
CREATE TYPE e AS ENUM ('one', 'two');
CREATE TYPE r AS RANGE (subtype = time);
COMMENT ON TYPE c IS 'a';
COMMENT ON DOMAIN d IS 'b';
COMMENT ON TYPE e IS 'c';
COMMENT ON TYPE r IS 'd';
