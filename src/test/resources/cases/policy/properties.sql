-- expect: policy public.t.a: type
-- expect: policy public.t.b: command
-- expect: policy public.t.c: roles
-- expect: policy public.t.d: using
-- expect: policy public.t.e: with check
-- expect: policy public.t.f: comment
-- both:
CREATE TABLE t (a integer);
CREATE POLICY f ON t USING (a > 0);
-- legacy:
CREATE POLICY a ON t AS RESTRICTIVE USING (a > 0);
CREATE POLICY b ON t FOR SELECT USING (a > 0);
CREATE POLICY c ON t TO alice, bob USING (a > 0);
CREATE POLICY d ON t USING (a > 0);
CREATE POLICY e ON t USING (a > 0) WITH CHECK (a > 1);
COMMENT ON POLICY f ON t IS 'here';
-- baseline:
CREATE POLICY a ON t USING (a > 0);
CREATE POLICY b ON t FOR DELETE USING (a > 0);
CREATE POLICY c ON t TO alice USING (a > 0);
CREATE POLICY d ON t USING (a > 1);
CREATE POLICY e ON t USING (a > 0) WITH CHECK (a > 2);
