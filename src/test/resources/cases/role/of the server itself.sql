-- expect: role postgres: settings | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
ALTER ROLE postgres SET work_mem = '8MB';
