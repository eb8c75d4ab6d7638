-- expect: nothing
-- legacy:
CREATE TABLE t (a serial, b bigserial PRIMARY KEY);
-- baseline:
CREATE SEQUENCE t_a_seq AS integer;
CREATE SEQUENCE t_b_seq;
CREATE TABLE t (a integer NOT NULL DEFAULT nextval('t_a_seq'), b bigint NOT NULL DEFAULT nextval('t_b_seq'));
ALTER SEQUENCE t_a_seq OWNED BY t.a;
ALTER SEQUENCE t_b_seq OWNED BY t.b;
ALTER TABLE t ADD PRIMARY KEY (b);
