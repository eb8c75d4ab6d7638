-- expect: table public.accounts: presence
-- both:
CREATE TABLE owners (id integer PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- legacy:
CREATE TABLE accounts (
    id serial PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    owner_id integer NOT NULL REFERENCES owners,
    name text DEFAULT 'x' UNIQUE CHECK (name <> ''),
    span int4range,
    EXCLUDE USING gist (span WITH &&)
);
CREATE INDEX by_owner ON accounts (owner_id) WHERE name IS NOT NULL;
CREATE TRIGGER touch BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION touch();
CREATE RULE no_delete AS ON DELETE TO accounts DO INSTEAD NOTHING;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON accounts USING (owner_id = 1);
GRANT SELECT ON accounts TO alice;
GRANT UPDATE (name) ON accounts TO bob;
GRANT USAGE ON SEQUENCE accounts_id_seq TO bob;
COMMENT ON TABLE accounts IS 'accounts';
COMMENT ON COLUMN accounts.name IS 'name';
COMMENT ON CONSTRAINT accounts_pkey ON accounts IS 'key';
COMMENT ON INDEX by_owner IS 'index';
COMMENT ON TRIGGER touch ON accounts IS 'trigger';
COMMENT ON RULE no_delete ON accounts IS 'rule';
COMMENT ON POLICY own ON accounts IS 'policy';
COMMENT ON SEQUENCE accounts_id_seq IS 'sequence';
