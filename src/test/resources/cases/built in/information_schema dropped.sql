-- expect: built-in object schema information_schema: presence | catalog
-- both:
CREATE TABLE t (i integer);
-- legacy:
DROP SCHEMA information_schema CASCADE;
