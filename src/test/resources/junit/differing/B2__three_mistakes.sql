-- The column email stands before name, the index account_email is missing, and the body of touch() calls nov().
CREATE TABLE account (
    id bigint PRIMARY KEY,
    email text,
    name text NOT NULL,
    touched timestamptz
);

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.touched := nov();
    RETURN NEW;
END
$$;

CREATE TRIGGER account_touch BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch();

INSERT INTO account (id, name, email) VALUES (1, 'Ada', 'ada@example.org');
