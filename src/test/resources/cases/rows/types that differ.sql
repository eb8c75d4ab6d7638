-- expect: column public.t.a: type
-- expect: column public.t.b: type
-- expect: row public.t (id = 1): column b | rows | its type is timestamp without time zone and text
-- legacy:
CREATE TABLE t (id integer PRIMARY KEY, a integer, b timestamp);
INSERT INTO t VALUES (1, 2, '2020-01-01');
-- baseline:
CREATE TABLE t (id integer PRIMARY KEY, a bigint, b text);
INSERT INTO t VALUES (1, 2, '2020-01-01');
