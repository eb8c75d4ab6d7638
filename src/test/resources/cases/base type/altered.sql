-- expect: base type public.a: receive
-- expect: base type public.a: send
-- expect: base type public.a: modifier input
-- expect: base type public.a: modifier output
-- expect: base type public.a: analyze
-- expect: base type public.a: subscript
-- expect: base type public.a: storage
-- expect: base type public.b: presence
-- expect: function public.b_in(cstring): returns
-- expect: function public.b_out(public.b): presence
-- expect: base type elsewhere.b: presence
-- expect: function public.b_out(elsewhere.b): presence
-- no remedy: what moved to another schema and is there would have to be dropped
-- both:
CREATE SCHEMA elsewhere;
CREATE TYPE a;
CREATE FUNCTION a_in(cstring) RETURNS a IMMUTABLE STRICT LANGUAGE internal AS 'textin';
CREATE FUNCTION a_out(a) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'textout';
CREATE FUNCTION a_receive(internal) RETURNS a IMMUTABLE STRICT LANGUAGE internal AS 'textrecv';
CREATE FUNCTION a_send(a) RETURNS bytea IMMUTABLE STRICT LANGUAGE internal AS 'textsend';
CREATE TYPE a (INPUT = a_in, OUTPUT = a_out);
CREATE TYPE b;
CREATE FUNCTION b_in(cstring) RETURNS b IMMUTABLE STRICT LANGUAGE internal AS 'textin';
CREATE FUNCTION b_out(b) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'textout';
CREATE TYPE b (INPUT = b_in, OUTPUT = b_out);
-- legacy:
ALTER TYPE a SET (RECEIVE = a_receive, SEND = a_send, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout,
    ANALYZE = array_typanalyze, SUBSCRIPT = jsonb_subscript_handler, STORAGE = external);
-- baseline:
ALTER TYPE b SET SCHEMA elsewhere;
