-- expect: cast (json AS xml): method
-- expect: cast (public.four AS public.one): method
-- expect: cast (public.four AS public.one): function
-- expect: cast (public.one AS integer): function
-- expect: cast (public.three AS integer): comment
-- expect: cast (public.two AS integer): context
-- expect: cast (text AS integer): context
-- both:
CREATE TYPE one AS ENUM ('a');
CREATE TYPE two AS ENUM ('a');
CREATE TYPE three AS ENUM ('a');
CREATE TYPE four AS ENUM ('a');
CREATE FUNCTION number(one) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION other_number(one) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION number(two) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION number(three) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION number(four) RETURNS one LANGUAGE sql AS 'SELECT NULL::one';
CREATE CAST (three AS integer) WITH FUNCTION number(three);
-- legacy:
CREATE CAST (one AS integer) WITH FUNCTION number(one);
CREATE CAST (two AS integer) WITH FUNCTION number(two) AS IMPLICIT;
CREATE CAST (four AS one) WITH FUNCTION number(four);
CREATE CAST (json AS xml) WITHOUT FUNCTION;
COMMENT ON CAST (three AS integer) IS 'here';
-- Between types of the server, by a function of the server.
CREATE CAST (text AS integer) WITH FUNCTION ascii(text) AS ASSIGNMENT;
-- baseline:
CREATE CAST (one AS integer) WITH FUNCTION other_number(one);
CREATE CAST (two AS integer) WITH FUNCTION number(two) AS ASSIGNMENT;
CREATE CAST (four AS one) WITH INOUT;
CREATE CAST (json AS xml) WITH INOUT;
CREATE CAST (text AS integer) WITH FUNCTION ascii(text);
