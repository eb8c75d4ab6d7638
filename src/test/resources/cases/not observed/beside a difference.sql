-- expect: table public.t: presence
-- not observed: large object 12345
-- both:
SELECT lo_create(12345);
-- legacy:
CREATE TABLE t (a integer);
