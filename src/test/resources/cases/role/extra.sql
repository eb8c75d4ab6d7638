-- expect: role app: presence | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- baseline:
CREATE ROLE app LOGIN;
