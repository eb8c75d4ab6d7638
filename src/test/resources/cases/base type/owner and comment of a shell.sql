-- expect: shell type public.a: owner
-- expect: shell type public.b: comment
-- both:
CREATE TYPE a;
CREATE TYPE b;
-- legacy:
ALTER TYPE a OWNER TO alice;
COMMENT ON TYPE b IS 'here';
