-- The name of a column is not that of the index.
-- expect: index public."T i": name
-- expect: index public.a: name
-- both:
CREATE TABLE t (a integer, b integer);
-- legacy:
CREATE INDEX a ON t (a) WHERE a > 0;
CREATE INDEX "T i" ON t (b);
COMMENT ON INDEX "T i" IS 'here';
-- baseline:
CREATE INDEX b ON t (a) WHERE a > 0;
CREATE INDEX i ON t (b);
COMMENT ON INDEX i IS 'here';
