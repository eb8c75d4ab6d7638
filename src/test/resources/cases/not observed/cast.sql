-- not observed: cast (public.one AS integer)
-- both:
CREATE TYPE one AS ENUM ('a');
CREATE FUNCTION as_number(one) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE CAST (one AS integer) WITH FUNCTION as_number(one);
