-- expect: extension tablefunc: presence
-- both:
CREATE TABLE t (i integer);
-- legacy:
CREATE EXTENSION tablefunc;
