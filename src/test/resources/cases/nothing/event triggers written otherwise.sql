-- The order of the tags has no meaning, but pg_dump shows it.
-- expect: nothing
-- both:
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- legacy:
CREATE EVENT TRIGGER a ON ddl_command_end WHEN TAG IN ('DROP TABLE', 'CREATE TABLE', 'CREATE VIEW')
    EXECUTE FUNCTION f();
CREATE EVENT TRIGGER b ON sql_drop EXECUTE FUNCTION f();
ALTER EVENT TRIGGER b DISABLE;
ALTER EVENT TRIGGER b ENABLE;
-- baseline:
CREATE EVENT TRIGGER b ON sql_drop EXECUTE FUNCTION f();
CREATE EVENT TRIGGER a ON ddl_command_end WHEN tag IN ('create view', 'CREATE TABLE', 'DROP TABLE')
    EXECUTE PROCEDURE public.f();
