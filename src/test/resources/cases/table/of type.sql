-- expect: table public.t: of type
-- both:
CREATE TYPE pair AS (a integer, b text);
-- legacy:
CREATE TABLE t OF pair;
-- baseline:
CREATE TABLE t (a integer, b text);
