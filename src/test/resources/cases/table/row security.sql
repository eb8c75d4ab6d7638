-- expect: table public.a: row security
-- expect: table public.b: force row security
-- both:
CREATE TABLE a (i integer);
CREATE TABLE b (i integer);
-- legacy:
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
ALTER TABLE b FORCE ROW LEVEL SECURITY;
