-- expect: policy public.t.a: name
-- expect: policy public.t.x: presence
-- expect: policy public.t.y: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE POLICY a ON t USING (a > 0);
CREATE POLICY x ON t USING (a > 1);
-- baseline:
CREATE POLICY b ON t USING (a > 0);
CREATE POLICY y ON t USING (a > 2);
