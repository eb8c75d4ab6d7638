-- expect: row public.t (id = 1): column at | rows | the default of public.t.at, now(), may give another value in every build: if that is all, declare the volatile column public.t.at
-- expect: row public.t (id = 1): column made | rows | the default of public.t.made, CURRENT_TIMESTAMP, may give another value in every build: if that is all, declare the volatile column public.t.made
-- both:
CREATE TABLE t (id serial PRIMARY KEY, at timestamptz DEFAULT now(), made timestamptz DEFAULT CURRENT_TIMESTAMP,
    note text DEFAULT 'now()');
-- legacy:
INSERT INTO t VALUES (1);
-- baseline:
INSERT INTO t VALUES (1);
