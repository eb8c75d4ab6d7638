-- expect: index public.by_collation: definition
-- expect: index public.by_columns: definition
-- expect: index public.by_direction: definition
-- expect: index public.by_expression: definition
-- expect: index public.by_include: definition
-- expect: index public.by_method: definition
-- expect: index public.by_nulls: definition
-- expect: index public.by_operators: definition
-- expect: index public.by_options: definition
-- expect: index public.by_parameters: definition
-- expect: index public.by_predicate: definition
-- expect: index public.by_uniqueness: definition
-- expect: index public.on_matview: definition
-- expect: index public.on_one: definition
-- both:
CREATE TABLE t (a integer, b text, v tsvector);
CREATE TABLE u (a integer);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
-- legacy:
CREATE INDEX by_columns ON t (a, b);
CREATE INDEX by_collation ON t (b COLLATE "C");
CREATE INDEX by_direction ON t (a DESC);
CREATE INDEX by_expression ON t (lower(b));
CREATE INDEX by_include ON t (a) INCLUDE (b);
CREATE INDEX by_method ON t USING hash (a);
CREATE INDEX by_nulls ON t (a NULLS FIRST);
CREATE INDEX on_matview ON m (a);
CREATE INDEX on_one ON t (a);
CREATE INDEX by_operators ON t (b text_pattern_ops);
CREATE INDEX by_options ON t (a) WITH (fillfactor = 70);
CREATE INDEX by_parameters ON t USING gist (v tsvector_ops(siglen = 100));
CREATE INDEX by_predicate ON t (a) WHERE b <> '';
CREATE UNIQUE INDEX by_uniqueness ON t (a);
-- baseline:
CREATE INDEX by_columns ON t (b, a);
CREATE INDEX by_collation ON t (b);
CREATE INDEX by_direction ON t (a);
CREATE INDEX by_expression ON t (upper(b));
CREATE INDEX by_include ON t (a);
CREATE INDEX by_method ON t (a);
CREATE INDEX by_nulls ON t (a);
CREATE INDEX on_matview ON m (b);
CREATE INDEX on_one ON u (a);
CREATE INDEX by_operators ON t (b);
CREATE INDEX by_options ON t (a);
CREATE INDEX by_parameters ON t USING gist (v);
CREATE INDEX by_predicate ON t (a);
CREATE INDEX by_uniqueness ON t (a);
