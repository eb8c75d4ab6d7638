-- expect: extension member plpgsql: function public.f(): presence | catalog
-- expect: extension object function public.g(): properties | catalog
-- no remedy: what is a member only is no object of its own, and has no statement that creates it
-- both:
CREATE TABLE t (i integer);
-- legacy:
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER EXTENSION plpgsql ADD FUNCTION f();
CREATE FUNCTION g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER EXTENSION plpgsql ADD FUNCTION g();
-- baseline:
CREATE FUNCTION g() RETURNS integer LANGUAGE sql AS 'SELECT 2';
ALTER EXTENSION plpgsql ADD FUNCTION g();
