-- Conversions are read by no kind: equal or not, nobody can say.
CREATE TABLE t (i integer);
CREATE CONVERSION reversed FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
