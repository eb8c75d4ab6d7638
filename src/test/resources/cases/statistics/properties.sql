-- expect: extended statistics public.a: kinds
-- expect: extended statistics public.b: columns
-- expect: extended statistics public.c: columns
-- expect: extended statistics public.d: statistics target
-- expect: extended statistics public.e: owner
-- expect: extended statistics public.f: comment
-- expect: extended statistics public.g: table
-- expect: extended statistics public.h: presence
-- expect: extended statistics public.j: presence
-- expect: extended statistics elsewhere.j: presence
-- expect: extended statistics public.i: presence
-- both:
CREATE SCHEMA elsewhere;
CREATE TABLE t (a integer, b integer, c integer);
CREATE TABLE u (a integer, b integer);
CREATE STATISTICS d ON a, b FROM t;
CREATE STATISTICS e ON a, b FROM t;
CREATE STATISTICS f ON a, b FROM t;
CREATE STATISTICS h ON a, b FROM t;
CREATE STATISTICS j ON a, b FROM t;
-- legacy:
CREATE STATISTICS a (ndistinct, mcv) ON a, b FROM t;
CREATE STATISTICS b ON a, b FROM t;
CREATE STATISTICS c ON a, (b + 1) FROM t;
ALTER STATISTICS d SET STATISTICS 10;
ALTER STATISTICS e OWNER TO alice;
COMMENT ON STATISTICS f IS 'here';
CREATE STATISTICS g ON a, b FROM t;
-- baseline:
CREATE STATISTICS a (ndistinct, dependencies) ON a, b FROM t;
CREATE STATISTICS b ON a, b, c FROM t;
CREATE STATISTICS c ON a, (b + 2) FROM t;
ALTER STATISTICS d SET STATISTICS 0;
CREATE STATISTICS g ON a, b FROM u;
ALTER STATISTICS h RENAME TO i;
ALTER STATISTICS j SET SCHEMA elsewhere;
