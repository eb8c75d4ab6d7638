-- A default that takes its values from it follows.
-- expect: sequence public.a: name
-- legacy:
CREATE SEQUENCE a START 5;
CREATE TABLE t (id bigint DEFAULT nextval('a'));
-- baseline:
CREATE SEQUENCE b START 5;
CREATE TABLE t (id bigint DEFAULT nextval('b'));
