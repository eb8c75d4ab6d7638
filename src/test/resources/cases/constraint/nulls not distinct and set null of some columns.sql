-- versions: 15-
-- expect: foreign key public.t.f: definition
-- expect: unique constraint public.t.u: definition
-- both:
CREATE TABLE one (x integer, y integer, PRIMARY KEY (x, y));
CREATE TABLE t (a integer, b integer);
-- legacy:
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES one ON DELETE SET NULL (a);
ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a);
-- baseline:
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES one ON DELETE SET NULL;
ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);
