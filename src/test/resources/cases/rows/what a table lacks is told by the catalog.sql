-- expect: table public.t: presence | catalog, pg_dump | rows are missing with it, and not in what is to be added: 1 of public.t
-- both:
CREATE TABLE other (a integer);
-- legacy:
CREATE TABLE t (id serial PRIMARY KEY);
INSERT INTO t DEFAULT VALUES;
