-- expect: table public.t: tablespace
-- both:
CREATE TABLE u (a integer) TABLESPACE spare;
-- legacy:
CREATE TABLE t (a integer) TABLESPACE spare;
-- baseline:
CREATE TABLE t (a integer);
