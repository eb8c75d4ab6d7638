-- versions: 17-
-- expect: domain public.d: not null comment
-- expect: domain public.e: not null
-- legacy:
CREATE DOMAIN d AS integer CONSTRAINT there NOT NULL;
COMMENT ON CONSTRAINT there ON DOMAIN d IS 'here';
CREATE DOMAIN e AS integer CONSTRAINT there NOT NULL;
-- baseline:
CREATE DOMAIN d AS integer CONSTRAINT there NOT NULL;
CREATE DOMAIN e AS integer CONSTRAINT here NOT NULL;
