-- expect: extension hstore: comment
-- both:
CREATE EXTENSION hstore;
-- legacy:
COMMENT ON EXTENSION hstore IS 'for the settings of users';
