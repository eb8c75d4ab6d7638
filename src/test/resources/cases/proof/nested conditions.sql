-- The parser makes one list of conditions that the author nested, and a dump keeps the nesting of another.
-- expect: nothing
-- proved: check constraint public.t.b: definition
-- proved: check constraint public.t.n: definition
-- proved: index public.i: definition
-- proved: view public.v: definition
-- proved: policy public.t.y: using
-- both:
CREATE TABLE t (a integer, b integer, c integer);
-- legacy:
ALTER TABLE t ADD CONSTRAINT b CHECK (a BETWEEN 1 AND 2 AND b > 3);
ALTER TABLE t ADD CONSTRAINT n CHECK (a > 1 OR (b > 2 AND (c > 3 AND (a < 9 AND a BETWEEN 2 AND 5))));
CREATE INDEX i ON t (a) WHERE a BETWEEN 1 AND 2 AND b > 3;
CREATE VIEW v AS SELECT a FROM t WHERE a BETWEEN 1 AND 2 AND b > 3 AND (c > 1 OR (c < 0 OR (b = 1)));
CREATE POLICY y ON t USING (a BETWEEN 1 AND 2 AND b > 3 AND EXISTS (SELECT FROM t AS o WHERE o.a = t.b AND o.b BETWEEN 1 AND 2));
-- baseline:
ALTER TABLE t ADD CONSTRAINT b CHECK (a >= 1 AND a <= 2 AND b > 3);
ALTER TABLE t ADD CONSTRAINT n CHECK (a > 1 OR (b > 2 AND c > 3 AND a < 9 AND a >= 2 AND a <= 5));
CREATE INDEX i ON t (a) WHERE a >= 1 AND a <= 2 AND b > 3;
CREATE VIEW v AS SELECT a FROM t WHERE a >= 1 AND a <= 2 AND b > 3 AND (c > 1 OR c < 0 OR b = 1);
CREATE POLICY y ON t USING (a >= 1 AND a <= 2 AND b > 3 AND EXISTS (SELECT FROM t AS o WHERE o.a = t.b AND o.b >= 1 AND o.b <= 2));
