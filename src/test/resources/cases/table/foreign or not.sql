-- expect: table public.a: foreign server
-- both:
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER one FOREIGN DATA WRAPPER nothing;
-- legacy:
CREATE TABLE a (i integer);
-- baseline:
CREATE FOREIGN TABLE a (i integer) SERVER one;
