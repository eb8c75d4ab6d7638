-- expect: materialized view public.a: replica identity
-- expect: materialized view public.b: replica identity
-- both:
CREATE TABLE t (i integer NOT NULL);
CREATE MATERIALIZED VIEW a AS SELECT i FROM t;
CREATE MATERIALIZED VIEW b AS SELECT i FROM t;
CREATE UNIQUE INDEX b_i ON b (i);
-- legacy:
ALTER TABLE a REPLICA IDENTITY FULL;
ALTER TABLE b REPLICA IDENTITY NOTHING;
