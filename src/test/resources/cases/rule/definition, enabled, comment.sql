-- expect: rule public.t.a: definition
-- expect: rule public.t.b: definition
-- expect: rule public.t.c: enabled
-- expect: rule public.t.d: comment
-- expect: rule public.v.e: definition
-- both:
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE RULE c AS ON UPDATE TO t WHERE OLD.a = 1 DO INSTEAD NOTHING;
CREATE RULE d AS ON UPDATE TO t WHERE OLD.a = 2 DO INSTEAD NOTHING;
-- legacy:
CREATE RULE a AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE RULE b AS ON INSERT TO t WHERE NEW.a = 1 DO INSTEAD NOTHING;
ALTER TABLE t DISABLE RULE c;
COMMENT ON RULE d ON t IS 'here';
CREATE RULE e AS ON DELETE TO v DO INSTEAD DELETE FROM t WHERE t.a = OLD.a;
-- baseline:
CREATE RULE a AS ON DELETE TO t DO ALSO NOTHING;
CREATE RULE b AS ON INSERT TO t WHERE NEW.a = 2 DO INSTEAD NOTHING;
CREATE RULE e AS ON DELETE TO v DO INSTEAD DELETE FROM t WHERE t.a = OLD.a AND t.a > 0;
