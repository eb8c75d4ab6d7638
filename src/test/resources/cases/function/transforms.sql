-- How the server words a transform has changed over the versions.
-- versions: -15
-- expect: function public.f(integer): transforms
-- not observed: transform for integer on language sql
-- both:
CREATE TRANSFORM FOR integer LANGUAGE sql (
    FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
-- legacy:
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS 'SELECT 1';
-- baseline:
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
