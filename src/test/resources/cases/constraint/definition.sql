-- expect: check constraint public.t.c: definition
-- expect: check constraint public.t.c_alone: definition
-- expect: check constraint public.t.c_unchecked: definition
-- expect: foreign key public.t.f_action: definition
-- expect: foreign key public.t.f_deferrable: definition
-- expect: foreign key public.t.f_deferred: definition
-- expect: foreign key public.t.f_match: definition
-- expect: foreign key public.t.f_target: definition
-- expect: foreign key public.t.f_unchecked: definition
-- expect: primary key public.t.p: definition
-- expect: unique constraint public.t.u: definition
-- expect: unique constraint public.t.u_include: definition
-- expect: exclusion constraint public.t.x: definition
-- expect: exclusion constraint public.t.x_where: definition
-- both:
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE two (id integer PRIMARY KEY);
-- legacy:
CREATE TABLE t (
    a integer, b integer, r int4range,
    CONSTRAINT c CHECK (a > 0),
    CONSTRAINT c_alone CHECK (a > 0) NO INHERIT,
    CONSTRAINT f_action FOREIGN KEY (a) REFERENCES one ON DELETE CASCADE,
    CONSTRAINT f_deferrable FOREIGN KEY (a) REFERENCES one DEFERRABLE,
    CONSTRAINT f_deferred FOREIGN KEY (a) REFERENCES one DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT f_match FOREIGN KEY (a) REFERENCES one MATCH FULL,
    CONSTRAINT f_target FOREIGN KEY (a) REFERENCES one,
    CONSTRAINT p PRIMARY KEY (a, b),
    CONSTRAINT u UNIQUE (a, b) DEFERRABLE,
    CONSTRAINT u_include UNIQUE (a) INCLUDE (b),
    CONSTRAINT x EXCLUDE USING gist (r WITH &&),
    CONSTRAINT x_where EXCLUDE USING gist (r WITH &&) WHERE (a > 0)
);
ALTER TABLE t ADD CONSTRAINT c_unchecked CHECK (a > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT f_unchecked FOREIGN KEY (a) REFERENCES one NOT VALID;
-- baseline:
CREATE TABLE t (
    a integer, b integer, r int4range,
    CONSTRAINT c CHECK (a > 1),
    CONSTRAINT c_alone CHECK (a > 0),
    CONSTRAINT f_action FOREIGN KEY (a) REFERENCES one ON DELETE RESTRICT,
    CONSTRAINT f_deferrable FOREIGN KEY (a) REFERENCES one,
    CONSTRAINT f_deferred FOREIGN KEY (a) REFERENCES one DEFERRABLE,
    CONSTRAINT f_match FOREIGN KEY (a) REFERENCES one,
    CONSTRAINT f_target FOREIGN KEY (a) REFERENCES two,
    CONSTRAINT p PRIMARY KEY (b, a),
    CONSTRAINT u UNIQUE (a, b),
    CONSTRAINT u_include UNIQUE (a),
    CONSTRAINT x EXCLUDE USING gist (r WITH -|-),
    CONSTRAINT x_where EXCLUDE USING gist (r WITH &&)
);
ALTER TABLE t ADD CONSTRAINT c_unchecked CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT f_unchecked FOREIGN KEY (a) REFERENCES one;
