-- expect: nothing
-- both:
CREATE TABLE t (a integer, b integer);
-- legacy:
CREATE INDEX CONCURRENTLY i ON t (a);
-- legacy:
CREATE INDEX old_i ON t (b);
-- legacy:
REINDEX INDEX CONCURRENTLY old_i;
-- baseline:
CREATE INDEX i ON t (a);
CREATE INDEX old_i ON t (b);
