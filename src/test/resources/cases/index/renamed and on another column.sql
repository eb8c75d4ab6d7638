-- expect: index public.a: presence
-- expect: index public.c: presence
-- expect: index public.b: presence
-- expect: index public.d: presence
-- both:
CREATE TABLE t (a integer, b integer);
-- legacy:
CREATE INDEX a ON t (a);
CREATE INDEX c ON t (a, b);
-- baseline:
CREATE INDEX b ON t (b);
CREATE INDEX d ON t (a, b);
COMMENT ON INDEX d IS 'here';
