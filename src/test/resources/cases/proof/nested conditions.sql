-- A BETWEEN that begins a list of conditions is nested in it at first, and no more after a dump and restore.
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
ALTER TABLE t ADD CONSTRAINT n CHECK (a NOT BETWEEN 9 AND 1 OR (b BETWEEN 3 AND 4 AND c > 3));
CREATE INDEX i ON t (a) WHERE a BETWEEN 1 AND 2 AND b > 3;
CREATE VIEW v AS SELECT a FROM t WHERE a BETWEEN 1 AND 2 AND b > 3 AND (c > 1 OR (c < 0 OR (b = 1)));
CREATE POLICY y ON t USING (a BETWEEN 1 AND 2 AND b > 3 AND EXISTS (SELECT FROM t AS o WHERE o.b BETWEEN 1 AND 2 AND o.a = t.b));
-- baseline:
ALTER TABLE t ADD CONSTRAINT b CHECK (((a >= 1) AND (a <= 2)) AND (b > 3));
ALTER TABLE t ADD CONSTRAINT n CHECK (((a < 9) OR (a > 1)) OR (((b >= 3) AND (b <= 4)) AND (c > 3)));
CREATE INDEX i ON t (a) WHERE ((a >= 1) AND (a <= 2)) AND (b > 3);
CREATE VIEW v AS SELECT a FROM t WHERE ((a >= 1) AND (a <= 2)) AND (b > 3) AND (c > 1 OR (c < 0 OR (b = 1)));
CREATE POLICY y ON t USING (((a >= 1) AND (a <= 2)) AND (b > 3) AND EXISTS (SELECT FROM t AS o WHERE ((o.b >= 1) AND (o.b <= 2)) AND (o.a = t.b)));
