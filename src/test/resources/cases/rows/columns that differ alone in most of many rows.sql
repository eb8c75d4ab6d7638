-- Ten rows are told each by itself; so are rows of which the smaller part differs.
-- expect: row public.few (id = 1): column a | rows
-- expect: row public.few (id = 2): column a | rows
-- expect: column public.many.a: values | rows | such as (id = 2): 'x2' and 'y2'; most rows differ in this column alone; if that is all, declare the column (--volatile-columns public.many.a, or volatileColumns = "public.many.a" in the annotation), or have such columns found by a second build (--find-volatile-columns, or findVolatileColumns = true in the annotation)
-- expect: row public.many (id = 7): column b | rows
-- both:
CREATE TABLE few (id integer PRIMARY KEY, a text);
CREATE TABLE many (id integer PRIMARY KEY, a text, b text);
INSERT INTO many SELECT 100 + i, 'same', 'same' FROM generate_series(1, 10) AS i;
-- legacy:
INSERT INTO few VALUES (1, 'x'), (2, 'x');
INSERT INTO many SELECT i, 'x' || i, CASE i WHEN 7 THEN 'x' ELSE 'same' END FROM generate_series(1, 13) AS i;
-- baseline:
INSERT INTO few VALUES (1, 'y'), (2, 'y');
INSERT INTO many SELECT i, 'y' || i, CASE i WHEN 7 THEN 'y' ELSE 'same' END FROM generate_series(1, 13) AS i;
