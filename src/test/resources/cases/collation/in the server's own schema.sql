-- expect: collation pg_catalog.mine: presence | catalog
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE COLLATION pg_catalog.mine (provider = libc, locale = 'C');
