-- expect: sequence public.s: privileges
-- both:
CREATE SEQUENCE s;
-- legacy:
GRANT SELECT (last_value) ON s TO alice;
