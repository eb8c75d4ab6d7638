-- expect: extension citext: relocatable | catalog
-- expect: extension hstore: configuration | catalog
-- both:
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE TABLE t (i integer);
CREATE TABLE u (i integer);
ALTER EXTENSION hstore ADD TABLE t;
ALTER EXTENSION hstore ADD TABLE u;
SET allow_system_table_mods = on;
UPDATE pg_catalog.pg_extension
   SET extconfig = ARRAY['t'::regclass::oid, 'u'::regclass::oid], extcondition = ARRAY['', 'WHERE i > 0']
 WHERE extname = 'hstore';
-- legacy:
SET allow_system_table_mods = on;
UPDATE pg_catalog.pg_extension SET extrelocatable = false WHERE extname = 'citext';
-- baseline:
SET allow_system_table_mods = on;
UPDATE pg_catalog.pg_extension SET extcondition = ARRAY['', 'WHERE i > 1'] WHERE extname = 'hstore';
