-- expect: rule public.t.a: presence
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE RULE a AS ON DELETE TO t DO INSTEAD NOTHING;
COMMENT ON RULE a ON t IS 'here';
