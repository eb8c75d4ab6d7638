-- expect: check constraint public.p.c: definition
-- expect: foreign key public.p.f: definition
-- both:
CREATE TABLE one (id integer PRIMARY KEY);
-- legacy:
CREATE TABLE p (
    a integer,
    CONSTRAINT c CHECK (a > 0),
    CONSTRAINT f FOREIGN KEY (a) REFERENCES one ON DELETE CASCADE
) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-- baseline:
CREATE TABLE p (
    a integer,
    CONSTRAINT c CHECK (a > 1),
    CONSTRAINT f FOREIGN KEY (a) REFERENCES one
) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
