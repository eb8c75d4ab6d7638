-- expect: transform FOR bigint LANGUAGE sql: to sql
-- expect: transform FOR integer LANGUAGE sql: from sql
-- expect: transform FOR text LANGUAGE sql: comment
-- both:
CREATE FUNCTION take(internal) RETURNS internal IMMUTABLE LANGUAGE internal AS 'prsd_lextype';
CREATE TRANSFORM FOR text LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
-- legacy:
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE TRANSFORM FOR bigint LANGUAGE sql (
    FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int8recv(internal));
COMMENT ON TRANSFORM FOR text LANGUAGE sql IS 'here';
-- baseline:
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION take(internal));
CREATE TRANSFORM FOR bigint LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
