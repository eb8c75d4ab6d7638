-- expect: tablespace pg_default: options | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
-- legacy:
ALTER TABLESPACE pg_default SET (random_page_cost = 1.1);
