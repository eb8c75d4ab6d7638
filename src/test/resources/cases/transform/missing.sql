-- expect: transform FOR integer LANGUAGE sql: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'here';
