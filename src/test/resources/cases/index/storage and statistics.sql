-- expect: index public.a: tablespace
-- expect: index public.b: clustered
-- expect: index public.c: statistics targets
-- expect: index public.d: comment
-- both:
CREATE TABLE t (i integer, j integer);
CREATE INDEX b ON t (i);
CREATE INDEX c ON t ((i + j));
CREATE INDEX d ON t (i);
-- legacy:
CREATE INDEX a ON t (i) TABLESPACE spare;
ALTER TABLE t CLUSTER ON b;
ALTER INDEX c ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX d IS 'here';
-- baseline:
CREATE INDEX a ON t (i);
