-- expect: nothing
-- both:
CREATE EXTENSION citext;
CREATE TABLE t (id integer PRIMARY KEY, a jsonb, b char(5), c timestamptz, d int4range, e interval, f bytea, g float8,
    h text[], i date, j money, k regclass, l tsvector, m inet, n numeric(4, 2), o varbit, p point, q float4);
-- legacy:
INSERT INTO t VALUES (1, '{"a":1,"b":2}', 'x', '2020-01-01 12:00+02', '[1,2]', '1 year', '\x61', 0.1, '{a,b}', '2020-02-01',
    1.5, 't', 'b a', '10.0.0.1', 1, '101', '(1,2)', 0.1);
-- baseline:
SET "DateStyle" = 'ISO, DMY';
SET lc_monetary = 'C';
SET extra_float_digits = 0;
INSERT INTO t VALUES (1, '{"b": 2, "a": 1}', 'x  ', '01/01/2020 10:00 UTC', '[1,3)', '12 months', 'a', 1e-1, ARRAY['a','b'],
    '01/02/2020', '$1.50', 'public.t', '''a'' ''b''', '10.0.0.1/32', 1.00, B'101', point(1, 2), 1e-1);
