-- Told once for each column. What else differs in such a row is told, as is a value that is NULL on one side only.
-- expect: column public.t.at: values | rows | such as (id = 2): '2020-01-02 00:00:00+00' and '2021-01-02 00:00:00+00'; its default, now(), may give another value in every build; if that is all, declare the column (--volatile-columns public.t.at, or volatileColumns = "public.t.at" in the annotation), or have such columns found by a second build (--find-volatile-columns, or findVolatileColumns = true in the annotation)
-- expect: column public.t.made: values | rows | such as (id = 1): '2020-01-01' and '2021-01-01'; its default, CURRENT_DATE, may give another value in every build; if that is all, declare the column (--volatile-columns public.t.made, or volatileColumns = "public.t.made" in the annotation), or have such columns found by a second build (--find-volatile-columns, or findVolatileColumns = true in the annotation)
-- expect: row public.t (id = 1): column at | rows
-- expect: row public.t (id = 2): column note | rows
-- expect: row public.t (id = 4): presence | rows
-- both:
CREATE TABLE t (id serial PRIMARY KEY, at timestamptz DEFAULT now(), made date DEFAULT CURRENT_DATE,
    note text DEFAULT 'now()');
INSERT INTO t VALUES (3, '2020-01-01', '2020-01-01');
-- legacy:
INSERT INTO t VALUES (1, '2020-01-01', '2020-01-01', 'a'), (2, '2020-01-02', '2020-01-01', 'a'), (4, '2020-01-01', '2020-01-01', 'a');
-- baseline:
INSERT INTO t VALUES (1, NULL, '2021-01-01', 'a'), (2, '2021-01-02', '2020-01-01', 'b');
