-- How the server words a transform has changed over the versions.
-- versions: 16-
-- not observed: transform for integer language sql
-- both:
CREATE TRANSFORM FOR integer LANGUAGE sql (
    FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
