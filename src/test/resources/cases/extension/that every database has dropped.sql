-- pg_dump does not write it either way.
-- expect: database database: built in extensions | catalog
-- both:
CREATE TABLE t (a integer);
-- legacy:
DROP EXTENSION plpgsql;
