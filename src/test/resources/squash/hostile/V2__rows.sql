CREATE TYPE pair AS (a integer, b text);
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE everything (
    k integer PRIMARY KEY,
    b boolean, n numeric, f double precision, r real, m money, t text, c character(5), v character varying(9),
    bytes bytea, d date, ts timestamp, tz timestamptz, i interval, tm time, ttz timetz, u uuid, j json, jb jsonb,
    x xml, ia integer[], ta text[][], p pair, pa pair[], po positive, ir int4range, mr int4multirange, bits bit(3),
    vb bit varying, ip inet, mac macaddr, pt point, tv tsvector, tq tsquery, e "we""ird.${schema}"."mo'od", ct citext,
    o oid, g integer GENERATED ALWAYS AS (k * 2) STORED);
INSERT INTO everything VALUES (1, true, 'NaN', 'Infinity', 1.1, 1.5, E'a''b\\c\n${d}\u00e9\t%s', 'ab', '', '\x00ff5c27', '2020-02-29',
    'infinity', '2020-01-01 00:00:00.123456+05', '1 year -2 days 03:04:05.6', '24:00', '01:02+03', gen_random_uuid(),
    '{"a" : [1, "${x}"]}', '{"b": "\""}', '<a>&amp;</a>', '{1,NULL,3}', '{{"a,b","c\"d"},{"",NULL}}', ROW(1, 'x,"y'),
    ARRAY[ROW(1, NULL)::pair], 5, '[1,5)', '{[1,3),[5,7)}', B'101', B'1', '10.0.0.1/8', '08:00:2b:01:02:03', '(1.5,-2)',
    '''a b'':1 c', 'a & !b', '${c}', 'CiTeXt', 4294967295);
INSERT INTO everything (k, n, f) VALUES (2, 12345678901234567890.123456789012345678901234567890, 0.1::double precision + 0.2);
UPDATE everything SET u = '00000000-0000-0000-0000-000000000001' WHERE k = 1;
INSERT INTO a_parent (name) VALUES ('first'), ('second');
INSERT INTO child VALUES (7, 2);
UPDATE a_parent SET again = 7 WHERE id = 1;
INSERT INTO "we""ird.${schema}"."ta$$ble" ("${column}") VALUES ('a''b'), (DEFAULT);
CREATE TABLE no_key (a integer, b text);
INSERT INTO no_key VALUES (2, 'b'), (1, NULL), (2, 'b');
CREATE SEQUENCE used START 5 INCREMENT 5;
SELECT nextval('used'), nextval('used');
CREATE MATERIALIZED VIEW shown AS SELECT count(*) FROM no_key;
CREATE TRIGGER shout BEFORE INSERT ON a_parent FOR EACH ROW EXECUTE FUNCTION shout();
CREATE TABLE parts (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
CREATE INDEX ON parts (b);
INSERT INTO parts VALUES (1, 2);
INSERT INTO U&"carri\000Dage" VALUES (E'x\r\ny'), (E'\r\\${x}'), (DEFAULT);
