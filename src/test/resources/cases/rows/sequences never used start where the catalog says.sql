-- expect: sequence public.s: start
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE SEQUENCE s START 5;
-- baseline:
CREATE SEQUENCE s;
