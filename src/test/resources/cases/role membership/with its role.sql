-- expect: role app: presence | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE ROLE app; GRANT pg_monitor TO app;
