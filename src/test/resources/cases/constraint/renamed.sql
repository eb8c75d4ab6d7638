-- expect: check constraint public.d.short: name
-- expect: check constraint public.t.positive: name
-- expect: foreign key public.t.t_b_fkey: name
-- expect: primary key public.t.t_pkey: name
-- legacy:
CREATE TABLE t (a integer PRIMARY KEY, b integer REFERENCES t, CONSTRAINT positive CHECK (a > 0));
COMMENT ON CONSTRAINT positive ON t IS 'here';
CREATE DOMAIN d AS text CONSTRAINT short CHECK (length(VALUE) < 9);
-- baseline:
CREATE TABLE t (a integer CONSTRAINT pk_t PRIMARY KEY, b integer CONSTRAINT fk_t REFERENCES t,
                CONSTRAINT not_negative CHECK (a > 0));
COMMENT ON CONSTRAINT not_negative ON t IS 'here';
CREATE DOMAIN d AS text CONSTRAINT brief CHECK (length(VALUE) < 9);
