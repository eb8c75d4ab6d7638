-- The columns of the view follow.
-- expect: column public.t.a: type
-- legacy:
CREATE TABLE t (a varchar(50));
CREATE VIEW v AS SELECT a FROM t;
-- baseline:
CREATE TABLE t (a varchar(51));
CREATE VIEW v AS SELECT a FROM t;
