-- The next row gets another number: nothing in the database tells why.
-- expect: sequence public.t_id_seq: position | rows
-- both:
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, a integer CHECK (a > 0));
INSERT INTO t (a) VALUES (1);
-- legacy:
DO $$ BEGIN INSERT INTO t (a) VALUES (0); EXCEPTION WHEN check_violation THEN NULL; END $$;
