-- expect: language other: presence
-- expect: enum public.one: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE TYPE one AS ENUM ('a');
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR one LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE TRANSFORM FOR integer LANGUAGE other (FROM SQL WITH FUNCTION prsd_lextype(internal));
