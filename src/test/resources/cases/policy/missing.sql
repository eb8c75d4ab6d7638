-- expect: policy public.t.a: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE POLICY a ON t USING (a > 0);
COMMENT ON POLICY a ON t IS 'here';
