-- expect: comment on index public.t_pkey: presence | catalog
-- expect: comment on policy p on public.t: presence | catalog
-- expect: comment on rule r on public.t: presence | catalog
-- expect: comment on table constraint t_pkey on public.t: presence | catalog
-- expect: comment on trigger g on public.t: presence | catalog
-- both:
CREATE EXTENSION hstore;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer PRIMARY KEY);
ALTER EXTENSION hstore ADD TABLE t;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING;
CREATE POLICY p ON t;
-- legacy:
COMMENT ON INDEX t_pkey IS 'x';
COMMENT ON CONSTRAINT t_pkey ON t IS 'x';
COMMENT ON TRIGGER g ON t IS 'x';
COMMENT ON RULE r ON t IS 'x';
COMMENT ON POLICY p ON t IS 'x';
