-- expect: row ext.settings (a = 1): presence | rows
-- both:
CREATE SCHEMA ext;
CREATE EXTENSION pg_trgm SCHEMA ext;
CREATE TABLE ext.settings (a integer PRIMARY KEY, own boolean NOT NULL);
CREATE TABLE ext.internal (a integer);
ALTER EXTENSION pg_trgm ADD TABLE ext.settings;
ALTER EXTENSION pg_trgm ADD TABLE ext.internal;
UPDATE pg_extension SET extconfig = ARRAY['ext.settings'::regclass::oid], extcondition = ARRAY['WHERE own']
 WHERE extname = 'pg_trgm';
-- legacy:
INSERT INTO ext.settings VALUES (1, true), (2, false);
INSERT INTO ext.internal VALUES (1);
