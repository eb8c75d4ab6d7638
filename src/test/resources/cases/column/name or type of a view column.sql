-- The definition tells it.
-- expect: view public.v: definition
-- expect: view public.w: definition
-- both:
CREATE TABLE t (a integer, b text);
-- legacy:
CREATE VIEW v (x, y) AS SELECT a, b FROM t;
COMMENT ON COLUMN v.x IS 'a column';
CREATE VIEW w AS SELECT a, b FROM t;
-- baseline:
CREATE VIEW v (x, z) AS SELECT a, b FROM t;
COMMENT ON COLUMN v.x IS 'a column';
CREATE VIEW w AS SELECT b, a FROM t;
