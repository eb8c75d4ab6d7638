-- expect: nothing
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app;
-- baseline:
DROP ROLE app; CREATE ROLE app;
