-- expect: sequence public.t_a_seq: start
-- expect: sequence public.t_b_seq: privileges
-- expect: sequence public.t_c_seq: comment
-- both:
CREATE TABLE t (b integer GENERATED ALWAYS AS IDENTITY, c integer GENERATED ALWAYS AS IDENTITY);
-- legacy:
ALTER TABLE t ADD a integer GENERATED ALWAYS AS IDENTITY (START 5);
GRANT SELECT ON SEQUENCE t_b_seq TO alice;
COMMENT ON SEQUENCE t_c_seq IS 'here';
-- baseline:
ALTER TABLE t ADD a integer GENERATED ALWAYS AS IDENTITY;
