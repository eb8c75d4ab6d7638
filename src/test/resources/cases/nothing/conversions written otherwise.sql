-- expect: nothing
-- legacy:
CREATE CONVERSION a FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION b FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
-- baseline:
CREATE CONVERSION public.b FOR 'utf-8' TO 'iso_8859_1' FROM pg_catalog.utf8_to_iso8859_1;
CREATE CONVERSION c FOR 'latin1' TO 'UNICODE' FROM iso8859_1_to_utf8;
ALTER CONVERSION c RENAME TO a;
