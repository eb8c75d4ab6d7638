-- Baseline, written and proved by schema-parity.
-- holds: 1 tables, 2 objects and what is said of them, 0 rows
-- replaces: V1__t.sql 4073c52b
-- replaces: V2__index.sql bf56fafd
-- sha256 of what follows: 9c5e8fb16822a9ac350cd2141f9e4273d9167656f96c0d33c8a3fe29136e2554

CREATE TABLE public.t (
    i integer
);

CREATE INDEX t_i_idx ON public.t USING btree (i);
