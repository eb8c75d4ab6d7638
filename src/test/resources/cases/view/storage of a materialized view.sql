-- expect: materialized view public.a: access method
-- expect: materialized view public.b: tablespace
-- expect: materialized view public.c: populated | catalog
-- both:
CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a integer);
-- legacy:
CREATE MATERIALIZED VIEW a USING other_heap AS SELECT a FROM t;
CREATE MATERIALIZED VIEW b TABLESPACE spare AS SELECT a FROM t;
CREATE MATERIALIZED VIEW c AS SELECT a FROM t WITH NO DATA;
-- baseline:
CREATE MATERIALIZED VIEW a AS SELECT a FROM t;
CREATE MATERIALIZED VIEW b AS SELECT a FROM t;
CREATE MATERIALIZED VIEW c AS SELECT a FROM t;
