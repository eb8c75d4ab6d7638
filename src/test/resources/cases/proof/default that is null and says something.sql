-- The twins: it overrides the default of a domain, or that of the table below a view; and a default that is not null.
-- expect: domain public.over: default
-- expect: column public.t.a: default
-- expect: column public.t.b: default
-- expect: column public.t.c: default
-- expect: view column public.v.b: default
-- both:
CREATE DOMAIN d AS varchar(10) DEFAULT 'x';
-- legacy:
CREATE DOMAIN over AS d DEFAULT NULL;
CREATE TABLE t (a d DEFAULT NULL, b varchar(10), c varchar(10) DEFAULT NULL);
CREATE VIEW v AS SELECT b FROM t;
ALTER VIEW v ALTER COLUMN b SET DEFAULT NULL;
-- baseline:
CREATE DOMAIN over AS d;
CREATE TABLE t (a d, b varchar(10) DEFAULT '', c varchar(10) DEFAULT 'NULL');
CREATE VIEW v AS SELECT b FROM t;
