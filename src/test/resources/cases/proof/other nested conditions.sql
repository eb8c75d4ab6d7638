-- The twin: other limits, other operators, another order of OR and AND.
-- expect: check constraint public.t.b: definition
-- expect: check constraint public.t.n: definition
-- expect: index public.i: definition
-- expect: view public.v: definition
-- expect: policy public.t.y: using
-- both:
CREATE TABLE t (a integer, b integer, c integer);
-- legacy:
ALTER TABLE t ADD CONSTRAINT b CHECK (a BETWEEN 1 AND 2 AND b > 3);
ALTER TABLE t ADD CONSTRAINT n CHECK (a > 1 OR (b > 2 AND (c > 3 AND a < 9)));
CREATE INDEX i ON t (a) WHERE a BETWEEN 1 AND 2 AND b > 3;
CREATE VIEW v AS SELECT a FROM t WHERE a BETWEEN 1 AND 2 AND b > 3;
CREATE POLICY y ON t USING (EXISTS (SELECT FROM t AS o WHERE o.a = t.b AND o.b BETWEEN 1 AND 2 AND o.c > 0));
-- baseline:
ALTER TABLE t ADD CONSTRAINT b CHECK (a > 1 AND a <= 2 AND b > 3);
ALTER TABLE t ADD CONSTRAINT n CHECK ((a > 1 OR b > 2) AND c > 3 AND a < 9);
CREATE INDEX i ON t (a) WHERE a >= 1 AND a <= 3 AND b > 3;
CREATE VIEW v AS SELECT a FROM t WHERE a >= 1 AND a <= 2 OR b > 3;
CREATE POLICY y ON t USING (EXISTS (SELECT FROM t AS o WHERE o.a = o.b AND o.b >= 1 AND o.b <= 2 AND o.c > 0));
