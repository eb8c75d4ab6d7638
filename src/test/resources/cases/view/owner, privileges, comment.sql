-- expect: materialized view public.m: owner
-- expect: materialized view public.n: privileges
-- expect: materialized view public.o: comment
-- expect: view public.v: owner
-- expect: view public.w: privileges
-- expect: view public.x: comment
-- both:
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM t;
CREATE VIEW x AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE MATERIALIZED VIEW n AS SELECT a FROM t;
CREATE MATERIALIZED VIEW o AS SELECT a FROM t;
-- legacy:
ALTER VIEW v OWNER TO alice;
GRANT SELECT ON w TO alice;
COMMENT ON VIEW x IS 'here';
ALTER MATERIALIZED VIEW m OWNER TO alice;
GRANT SELECT ON n TO alice;
COMMENT ON MATERIALIZED VIEW o IS 'here';
