-- expect: extended statistics public.other: columns
-- proved: extended statistics public.same: columns
-- proved: extended statistics public.view: columns
-- both:
CREATE TABLE t (a varchar(9), b integer);
CREATE MATERIALIZED VIEW m AS SELECT * FROM t;
-- legacy:
CREATE STATISTICS same ON (a IN ('a', 'b')), b FROM t;
CREATE STATISTICS view ON (a IN ('a', 'b')), b FROM m;
CREATE STATISTICS other ON (a IN ('a', 'b')), b FROM t;
-- baseline:
CREATE STATISTICS same ON (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))), b FROM t;
CREATE STATISTICS view ON (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))), b FROM m;
CREATE STATISTICS other ON (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]))), b FROM t;
