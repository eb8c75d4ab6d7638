-- expect: publication a: all tables
-- expect: publication b: operations
-- expect: publication c: via partition root
-- expect: publication d: owner
-- expect: publication e: comment
-- both:
CREATE TABLE t (i integer PRIMARY KEY);
CREATE PUBLICATION d FOR TABLE t;
CREATE PUBLICATION e FOR TABLE t;
-- legacy:
CREATE PUBLICATION a;
CREATE PUBLICATION b WITH (publish = 'insert, delete');
CREATE PUBLICATION c FOR TABLE t WITH (publish_via_partition_root);
ALTER PUBLICATION d OWNER TO alice;
COMMENT ON PUBLICATION e IS 'x';
-- baseline:
CREATE PUBLICATION a FOR ALL TABLES;
CREATE PUBLICATION b WITH (publish = 'update, truncate');
CREATE PUBLICATION c FOR TABLE t;
ALTER PUBLICATION d OWNER TO bob;
COMMENT ON PUBLICATION e IS 'y';
