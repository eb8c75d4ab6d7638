-- With everything that hangs on it, and with what names it elsewhere.
-- expect: table public.account: name
-- both:
CREATE TABLE other (id integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- legacy:
CREATE TABLE account (id serial PRIMARY KEY, email text UNIQUE CHECK (email <> ''), parent integer REFERENCES account);
CREATE INDEX by_email ON account (lower(email));
CREATE INDEX account_idx ON account (parent);
CREATE TRIGGER t BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON account USING (id > 0);
CREATE VIEW v AS SELECT id, email FROM account;
ALTER TABLE other ADD FOREIGN KEY (id) REFERENCES account;
COMMENT ON TABLE account IS 'here';
GRANT SELECT ON account TO alice;
-- baseline:
CREATE TABLE accounts (id serial PRIMARY KEY, email text UNIQUE CHECK (email <> ''), parent integer REFERENCES accounts);
CREATE INDEX by_email ON accounts (lower(email));
CREATE INDEX accounts_idx ON accounts (parent);
CREATE TRIGGER t BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON accounts USING (id > 0);
CREATE VIEW v AS SELECT id, email FROM accounts;
ALTER TABLE other ADD FOREIGN KEY (id) REFERENCES accounts;
COMMENT ON TABLE accounts IS 'here';
GRANT SELECT ON accounts TO alice;
