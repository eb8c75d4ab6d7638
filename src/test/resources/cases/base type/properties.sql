-- expect: base type public.a: input
-- expect: base type public.b: output
-- expect: base type public.c: receive
-- expect: base type public.d: send
-- expect: base type public.e: modifier input
-- expect: base type public.f: modifier output
-- expect: base type public.g: analyze
-- expect: base type public.h: subscript
-- expect: base type public.i: length
-- expect: base type public.j: passed by value
-- expect: base type public.k: alignment
-- expect: base type public.l: storage
-- expect: base type public.m: category
-- expect: base type public.n: preferred
-- expect: base type public.o: default
-- expect: base type public.p: element
-- expect: base type public.q: delimiter
-- expect: base type public.r: collatable
-- expect: base type public.s: owner
-- expect: base type public.t: privileges
-- expect: base type public.u: comment
-- both:
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY string_to_array('a b c d e f g h i j k l m n o p q r s t u', ' ') LOOP
        EXECUTE format('CREATE TYPE %1$I', t);
        EXECUTE format('CREATE FUNCTION %1$I(cstring) RETURNS %2$I IMMUTABLE STRICT LANGUAGE internal AS ''textin''', t || '_in', t);
        EXECUTE format('CREATE FUNCTION %1$I(%2$I) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS ''textout''', t || '_out', t);
    END LOOP;
END $$;
CREATE FUNCTION other_in(cstring) RETURNS a IMMUTABLE STRICT LANGUAGE internal AS 'textin';
CREATE FUNCTION other_out(b) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'textout';
CREATE FUNCTION c_receive(internal) RETURNS c IMMUTABLE STRICT LANGUAGE internal AS 'textrecv';
CREATE FUNCTION d_send(d) RETURNS bytea IMMUTABLE STRICT LANGUAGE internal AS 'textsend';
CREATE TYPE s (INPUT = s_in, OUTPUT = s_out);
CREATE TYPE t (INPUT = t_in, OUTPUT = t_out);
CREATE TYPE u (INPUT = u_in, OUTPUT = u_out);
-- legacy:
CREATE TYPE a (INPUT = other_in, OUTPUT = a_out);
CREATE TYPE b (INPUT = b_in, OUTPUT = other_out);
CREATE TYPE c (INPUT = c_in, OUTPUT = c_out, RECEIVE = c_receive);
CREATE TYPE d (INPUT = d_in, OUTPUT = d_out, SEND = d_send);
CREATE TYPE e (INPUT = e_in, OUTPUT = e_out, TYPMOD_IN = varchartypmodin);
CREATE TYPE f (INPUT = f_in, OUTPUT = f_out, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout);
CREATE TYPE g (INPUT = g_in, OUTPUT = g_out, ANALYZE = array_typanalyze);
CREATE TYPE h (INPUT = h_in, OUTPUT = h_out, SUBSCRIPT = jsonb_subscript_handler);
CREATE TYPE i (INPUT = i_in, OUTPUT = i_out, INTERNALLENGTH = 8);
CREATE TYPE j (INPUT = j_in, OUTPUT = j_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
CREATE TYPE k (INPUT = k_in, OUTPUT = k_out, ALIGNMENT = double);
CREATE TYPE l (INPUT = l_in, OUTPUT = l_out, STORAGE = extended);
CREATE TYPE m (INPUT = m_in, OUTPUT = m_out, CATEGORY = 'N');
CREATE TYPE n (INPUT = n_in, OUTPUT = n_out, PREFERRED = true);
CREATE TYPE o (INPUT = o_in, OUTPUT = o_out, DEFAULT = '1');
CREATE TYPE p (INPUT = p_in, OUTPUT = p_out, INTERNALLENGTH = 8, ELEMENT = integer, SUBSCRIPT = raw_array_subscript_handler);
CREATE TYPE q (INPUT = q_in, OUTPUT = q_out, DELIMITER = ';');
CREATE TYPE r (INPUT = r_in, OUTPUT = r_out, COLLATABLE = true);
ALTER TYPE s OWNER TO alice;
GRANT USAGE ON TYPE t TO alice;
COMMENT ON TYPE u IS 'here';
-- baseline:
CREATE TYPE a (INPUT = a_in, OUTPUT = a_out);
CREATE TYPE b (INPUT = b_in, OUTPUT = b_out);
CREATE TYPE c (INPUT = c_in, OUTPUT = c_out);
CREATE TYPE d (INPUT = d_in, OUTPUT = d_out);
CREATE TYPE e (INPUT = e_in, OUTPUT = e_out);
CREATE TYPE f (INPUT = f_in, OUTPUT = f_out, TYPMOD_IN = varchartypmodin);
CREATE TYPE g (INPUT = g_in, OUTPUT = g_out);
CREATE TYPE h (INPUT = h_in, OUTPUT = h_out);
CREATE TYPE i (INPUT = i_in, OUTPUT = i_out, INTERNALLENGTH = 4);
CREATE TYPE j (INPUT = j_in, OUTPUT = j_out, INTERNALLENGTH = 4);
CREATE TYPE k (INPUT = k_in, OUTPUT = k_out);
CREATE TYPE l (INPUT = l_in, OUTPUT = l_out);
CREATE TYPE m (INPUT = m_in, OUTPUT = m_out);
CREATE TYPE n (INPUT = n_in, OUTPUT = n_out);
CREATE TYPE o (INPUT = o_in, OUTPUT = o_out, DEFAULT = '2');
CREATE TYPE p (INPUT = p_in, OUTPUT = p_out, INTERNALLENGTH = 8, ELEMENT = oid, SUBSCRIPT = raw_array_subscript_handler);
CREATE TYPE q (INPUT = q_in, OUTPUT = q_out);
CREATE TYPE r (INPUT = r_in, OUTPUT = r_out);
