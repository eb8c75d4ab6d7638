-- expect: foreign key public.t.f: disabled triggers | catalog
-- both:
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE t (a integer CONSTRAINT f REFERENCES one);
-- legacy:
ALTER TABLE t DISABLE TRIGGER ALL;
