-- not observed: large object 12345
-- both:
SELECT lo_create(12345);
