-- expect: check constraint public.t.c: presence
-- expect: foreign key public.t.f: presence
-- expect: unique constraint public.t.u: presence
-- expect: exclusion constraint public.t.x: presence
-- both:
CREATE TABLE other (id integer PRIMARY KEY);
CREATE TABLE t (a integer, r int4range);
-- legacy:
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES other;
ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);
ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&);
COMMENT ON CONSTRAINT c ON t IS 'a';
COMMENT ON CONSTRAINT f ON t IS 'b';
COMMENT ON CONSTRAINT u ON t IS 'c';
COMMENT ON CONSTRAINT x ON t IS 'd';
