-- These are data.
-- expect: nothing
-- both:
CREATE TABLE t (a serial);
CREATE SEQUENCE s;
-- legacy:
INSERT INTO t DEFAULT VALUES;
SELECT setval('s', 100);
