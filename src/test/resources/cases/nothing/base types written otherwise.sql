-- expect: nothing
-- both:
CREATE TYPE a;
CREATE FUNCTION a_in(cstring) RETURNS a IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
CREATE FUNCTION a_out(a) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
CREATE TYPE b;
CREATE FUNCTION b_in(cstring) RETURNS b IMMUTABLE STRICT LANGUAGE internal AS 'textin';
CREATE FUNCTION b_out(b) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'textout';
-- legacy:
CREATE TYPE a (INPUT = a_in, OUTPUT = a_out, LIKE = integer);
CREATE TYPE b (INPUT = b_in, OUTPUT = b_out);
ALTER TYPE b SET (STORAGE = main);
CREATE TYPE _c AS ENUM ('x');
CREATE TYPE c;
-- baseline:
CREATE TYPE c;
CREATE TYPE _c AS ENUM ('x');
CREATE TYPE public.b (OUTPUT = public.b_out, INPUT = public.b_in, INTERNALLENGTH = VARIABLE, STORAGE = main);
CREATE TYPE _a AS ENUM ('x');
CREATE TYPE a (INTERNALLENGTH = 4, INPUT = a_in, OUTPUT = a_out, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain);
DROP TYPE _a;
