-- expect: rule public.t.a: name
-- both:
CREATE TABLE t (a integer);
-- legacy:
CREATE RULE a AS ON UPDATE TO t WHERE OLD.a > 0 DO INSTEAD NOTHING;
-- baseline:
CREATE RULE b AS ON UPDATE TO t WHERE OLD.a > 0 DO INSTEAD NOTHING;
