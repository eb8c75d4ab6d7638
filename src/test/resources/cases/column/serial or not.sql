-- A sequence is an object of its own.
-- expect: column public.t.a: default
-- expect: sequence public.t_a_seq: presence
-- legacy:
CREATE TABLE t (a serial);
-- baseline:
CREATE TABLE t (a integer NOT NULL);
