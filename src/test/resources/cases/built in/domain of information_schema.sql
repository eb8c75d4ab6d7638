-- expect: built-in object type information_schema.cardinal_number: definition | catalog
-- both:
CREATE TABLE t (i integer);
-- legacy:
ALTER DOMAIN information_schema.cardinal_number ADD CONSTRAINT mine CHECK (VALUE < 1000000);
