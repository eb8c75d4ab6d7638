-- expect: collation pg_catalog.mine: presence | catalog
-- legacy:
CREATE COLLATION pg_catalog.mine (provider = libc, locale = 'C');
