-- expect: extension object index public.x: presence | catalog
-- both:
CREATE EXTENSION hstore;
CREATE TABLE t (i integer);
ALTER EXTENSION hstore ADD TABLE t;
-- legacy:
CREATE INDEX x ON t (i);
