-- Nobody knows which one it is.
-- expect: index public.a: presence
-- expect: index public.b: presence
-- expect: index public.c: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE INDEX a ON t (a);
CREATE INDEX b ON t (a);
-- baseline:
CREATE INDEX c ON t (a);
