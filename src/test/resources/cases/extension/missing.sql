-- expect: extension citext: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE EXTENSION citext;
