-- expect: check constraint public.d.added: presence
-- expect: check constraint public.d.c: definition
-- expect: check constraint public.d.unchecked: definition
-- expect: check constraint public.d.worded: comment
-- legacy:
CREATE DOMAIN d AS integer CONSTRAINT c CHECK (VALUE > 0) CONSTRAINT worded CHECK (VALUE < 9)
    CONSTRAINT added CHECK (VALUE <> 3);
ALTER DOMAIN d ADD CONSTRAINT unchecked CHECK (VALUE <> 4) NOT VALID;
COMMENT ON CONSTRAINT worded ON DOMAIN d IS 'small';
-- baseline:
CREATE DOMAIN d AS integer CONSTRAINT c CHECK (VALUE > 1) CONSTRAINT worded CHECK (VALUE < 9)
    CONSTRAINT unchecked CHECK (VALUE <> 4);
