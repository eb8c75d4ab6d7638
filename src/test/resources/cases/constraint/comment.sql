-- expect: check constraint public.t.c: comment
-- expect: foreign key public.t.f: comment
-- expect: primary key public.t.p: comment
-- expect: unique constraint public.t.u: comment
-- expect: exclusion constraint public.t.x: comment
-- both:
CREATE TABLE t (
    a integer, b integer, r int4range,
    CONSTRAINT c CHECK (a > 0),
    CONSTRAINT p PRIMARY KEY (a),
    CONSTRAINT u UNIQUE (b),
    CONSTRAINT f FOREIGN KEY (b) REFERENCES t,
    CONSTRAINT x EXCLUDE USING gist (r WITH &&)
);
COMMENT ON CONSTRAINT p ON t IS 'before';
-- legacy:
COMMENT ON CONSTRAINT c ON t IS 'here';
COMMENT ON CONSTRAINT p ON t IS 'after';
COMMENT ON CONSTRAINT u ON t IS 'here';
COMMENT ON CONSTRAINT f ON t IS 'here';
COMMENT ON CONSTRAINT x ON t IS 'here';
