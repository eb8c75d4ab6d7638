-- expect: table public.t: presence
-- both:
CREATE TABLE other (a integer);
-- legacy:
CREATE TABLE t (id serial PRIMARY KEY);
INSERT INTO t DEFAULT VALUES;
