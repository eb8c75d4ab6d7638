-- versions: 18-
-- expect: check constraint public.t.c: definition
-- expect: foreign key public.t.f: definition
-- expect: unique constraint public.u.u_r_key: definition
-- both:
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE t (a integer);
-- legacy:
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED;
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES one NOT ENFORCED;
CREATE TABLE u (i int4range, r int4range, CONSTRAINT u_r_key UNIQUE (i, r WITHOUT OVERLAPS));
-- baseline:
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES one;
CREATE TABLE u (i int4range, r int4range, CONSTRAINT u_r_key UNIQUE (i, r));
