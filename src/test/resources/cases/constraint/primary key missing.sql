-- That its columns may be null then is no news, nor is the index behind it.
-- expect: primary key public.t.t_pkey: presence
-- legacy:
CREATE TABLE t (a integer, b integer, c integer, PRIMARY KEY (a, b));
-- baseline:
CREATE TABLE t (a integer, b integer, c integer);
