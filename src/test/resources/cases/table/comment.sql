-- expect: table public.a: comment
-- expect: table public.b: comment
-- both:
CREATE TABLE a (i integer);
CREATE TABLE b (i integer);
-- legacy:
COMMENT ON TABLE a IS 'here';
COMMENT ON TABLE b IS 'a line
and another';
-- baseline:
COMMENT ON TABLE b IS 'a line
and another ';
