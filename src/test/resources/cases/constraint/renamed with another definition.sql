-- expect: check constraint public.t.positive: presence
-- expect: check constraint public.t.not_negative: presence
-- legacy:
CREATE TABLE t (a integer, CONSTRAINT positive CHECK (a > 0));
-- baseline:
CREATE TABLE t (a integer, CONSTRAINT not_negative CHECK (a >= 0));
