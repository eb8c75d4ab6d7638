-- expect: enum public.one: presence
-- expect: table public.t: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE TYPE one AS ENUM ('a');
CREATE TABLE t (a integer);
CREATE CAST (text AS one) WITH INOUT AS IMPLICIT;
CREATE CAST (t AS text) WITH INOUT;
