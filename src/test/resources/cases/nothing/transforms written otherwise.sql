-- expect: nothing
-- legacy:
CREATE TRANSFORM FOR integer LANGUAGE sql (
    FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE TRANSFORM FOR varchar LANGUAGE plpgsql (FROM SQL WITH FUNCTION prsd_lextype(internal));
-- baseline:
CREATE TRANSFORM FOR character varying LANGUAGE plpgsql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));
CREATE OR REPLACE TRANSFORM FOR int4 LANGUAGE "sql" (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE OR REPLACE TRANSFORM FOR int4 LANGUAGE sql (
    TO SQL WITH FUNCTION pg_catalog.int4recv(internal), FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));
