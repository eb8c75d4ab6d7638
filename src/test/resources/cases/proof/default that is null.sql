-- Without a default a column is null as well.
-- expect: nothing
-- proved: domain public.d: default
-- proved: column public.p.a: default
-- proved: column public.p1.a: default
-- proved: column public.t.a: default
-- proved: column public.t.b: default
-- proved: column public.t.c: default
-- proved: column public.t.d: default
-- proved: column public.t."weird ""name": default
-- both:
CREATE DOMAIN plain AS varchar(10);
-- legacy:
CREATE DOMAIN d AS varchar(10) DEFAULT NULL;
CREATE TABLE t (
    a varchar(10) DEFAULT NULL NOT NULL,
    b numeric(10, 2),
    c char(3) DEFAULT NULL,
    d timestamp(3)[] DEFAULT NULL,
    e varchar(10) DEFAULT NULL,
    "weird ""name" bit(3) DEFAULT NULL
);
CREATE TABLE p (a varchar(10) DEFAULT NULL) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('1');
-- baseline:
CREATE DOMAIN d AS varchar(10);
CREATE TABLE t (
    a varchar(10) NOT NULL,
    b numeric(10, 2) DEFAULT NULL,
    c char(3),
    d timestamp(3)[],
    e varchar(10) DEFAULT NULL,
    "weird ""name" bit(3)
);
CREATE TABLE p (a varchar(10)) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('1');
