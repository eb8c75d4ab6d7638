-- expect: comment on extension plpgsql: presence | catalog
-- both:
CREATE TABLE t (i integer);
-- legacy:
COMMENT ON EXTENSION plpgsql IS NULL;
