-- expect: foreign data wrapper a: handler
-- expect: foreign data wrapper b: validator
-- expect: foreign data wrapper c: options
-- expect: foreign data wrapper d: owner
-- expect: foreign data wrapper e: privileges
-- expect: foreign data wrapper f: comment
-- both:
CREATE EXTENSION file_fdw;
CREATE FOREIGN DATA WRAPPER a;
CREATE FOREIGN DATA WRAPPER b;
CREATE FOREIGN DATA WRAPPER d;
CREATE FOREIGN DATA WRAPPER e;
CREATE FOREIGN DATA WRAPPER f;
-- legacy:
ALTER FOREIGN DATA WRAPPER a HANDLER file_fdw_handler;
ALTER FOREIGN DATA WRAPPER b VALIDATOR file_fdw_validator;
CREATE FOREIGN DATA WRAPPER c OPTIONS (first 'a, "second" b', third '');
GRANT USAGE ON FOREIGN DATA WRAPPER e TO alice;
COMMENT ON FOREIGN DATA WRAPPER f IS 'old';
-- baseline:
CREATE FOREIGN DATA WRAPPER c OPTIONS (first 'a', second 'b', third '');
ALTER FOREIGN DATA WRAPPER d OWNER TO boss;
GRANT USAGE ON FOREIGN DATA WRAPPER e TO bob;
COMMENT ON FOREIGN DATA WRAPPER f IS 'new';
