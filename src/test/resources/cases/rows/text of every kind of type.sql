-- expect: row public.t (id = 1): column a | rows
-- expect: row public.t (id = 1): column b | rows
-- expect: row public.t (id = 1): column c | rows
-- expect: row public.t (id = 1): column d | rows
-- expect: row public.t (id = 1): column e | rows
-- expect: row public.t (id = 1): column f | rows
-- expect: row public.t (id = 1): column g | rows
-- expect: row public.t (id = 1): column h | rows
-- expect: row public.t (id = 1): column i | rows
-- expect: row public.t (id = 1): column j | rows
-- expect: row public.t (id = 1): column k | rows
-- expect: row public.t (id = 1): column l | rows
-- expect: row public.t (id = 1): column m | rows
-- expect: row public.t (id = 1): column n | rows
-- expect: row public.t (id = 1): column o | rows
-- expect: row public.t (id = 1): column p | rows
-- expect: row public.t (id = 1): column q | rows
-- expect: row public.t (id = 1): column r | rows
-- both:
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE TYPE e AS ENUM ('x', 'y');
CREATE DOMAIN d AS text;
CREATE TYPE c AS (a integer, b text);
CREATE TABLE t (id integer PRIMARY KEY, a numeric, b float8, c float8, d json, e text, f int[], g bytea, h xml, i int4range,
    j c, k c, l citext, m e, n d, o interval, p timestamptz, q text[], r hstore);
-- legacy:
INSERT INTO t VALUES (1, 1.0, 'NaN', 0, '{"a": 1}', NULL, '{1,NULL}', '\x00ff', '<a/>', '[1,2)',
    ROW(NULL, NULL), ROW(1, ''), 'A', 'x', 'a', '1 month', '2020-01-01 00:00:00.000001+00', '{}', 'a=>1');
-- baseline:
INSERT INTO t VALUES (1, 1.00, 'Infinity', '-0', '{"a":1}', '', '{1,0}', '\x00fe', '<a></a>', 'empty',
    NULL, ROW(1, NULL), 'a', 'y', 'b', '30 days', '2020-01-01 00:00:00+00', NULL, 'a=>NULL');
