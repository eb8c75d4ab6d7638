-- expect: sequence public.s: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'numbers';
