-- What is gone of the server's own is not noticed, and no reason to fail.
-- expect: nothing
-- both:
DROP SCHEMA information_schema CASCADE;
CREATE TABLE t (a text);
