CREATE TABLE account (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    email text,
    touched timestamptz
);

CREATE INDEX account_email ON account (lower(email)) WHERE email IS NOT NULL;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.touched := now();
    RETURN NEW;
END
$$;

CREATE TRIGGER account_touch BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch();

INSERT INTO account VALUES (1, 'Ada', 'ada@example.org');
