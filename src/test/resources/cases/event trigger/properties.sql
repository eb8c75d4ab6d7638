-- expect: event trigger a: event
-- expect: event trigger b: tags
-- expect: event trigger c: tags
-- expect: event trigger d: function
-- expect: event trigger e: enabled
-- expect: event trigger f: enabled
-- expect: event trigger g: enabled
-- expect: event trigger h: owner
-- expect: event trigger i: comment
-- expect: event trigger j: presence
-- expect: event trigger k: presence
-- no remedy: its owner is no superuser any more
-- both:
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER f ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER g ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER h ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER i ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER j ON ddl_command_end EXECUTE FUNCTION f();
-- legacy:
CREATE EVENT TRIGGER a ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER b ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION f();
CREATE EVENT TRIGGER c ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION f();
CREATE EVENT TRIGGER d ON ddl_command_end EXECUTE FUNCTION f();
ALTER EVENT TRIGGER e DISABLE;
ALTER EVENT TRIGGER f ENABLE REPLICA;
ALTER EVENT TRIGGER g ENABLE ALWAYS;
-- The statement takes no owner but a superuser.
UPDATE pg_catalog.pg_event_trigger SET evtowner = 'alice'::regrole WHERE evtname = 'h';
COMMENT ON EVENT TRIGGER i IS 'here';
-- baseline:
CREATE EVENT TRIGGER a ON ddl_command_start EXECUTE FUNCTION f();
CREATE EVENT TRIGGER b ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW') EXECUTE FUNCTION f();
CREATE EVENT TRIGGER c ON ddl_command_end EXECUTE FUNCTION f();
CREATE EVENT TRIGGER d ON ddl_command_end EXECUTE FUNCTION g();
ALTER EVENT TRIGGER j RENAME TO k;
