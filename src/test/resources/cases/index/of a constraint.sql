-- expect: index public.t_a_key: options
-- expect: index public.t_b_key: tablespace
-- expect: index public.t_c_key: clustered
-- expect: index public.t_d_key: comment
-- both:
CREATE TABLE t (a integer, b integer, c integer UNIQUE, d integer UNIQUE);
-- legacy:
ALTER TABLE t ADD UNIQUE (a) WITH (fillfactor = 70);
ALTER TABLE t ADD UNIQUE (b) USING INDEX TABLESPACE spare;
ALTER TABLE t CLUSTER ON t_c_key;
COMMENT ON INDEX t_d_key IS 'here';
-- baseline:
ALTER TABLE t ADD UNIQUE (a);
ALTER TABLE t ADD UNIQUE (b);
