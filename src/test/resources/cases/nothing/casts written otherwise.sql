-- A range brings a cast to its multirange.
-- expect: nothing
-- both:
CREATE TYPE one AS ENUM ('a');
CREATE TYPE r AS RANGE (subtype = time);
CREATE FUNCTION number(one) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- legacy:
CREATE CAST (one AS integer) WITH FUNCTION number(one);
CREATE CAST (one AS varchar) WITH INOUT AS ASSIGNMENT;
-- baseline:
CREATE CAST (public.one AS character varying) WITH INOUT AS ASSIGNMENT;
CREATE CAST (public.one AS pg_catalog.int4) WITH FUNCTION public.number(public.one);
