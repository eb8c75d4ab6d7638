-- pg_dump takes such a language for one of an extension and writes no more than its name.
-- expect: language a: trusted | catalog
-- expect: language b: inline handler | catalog
-- expect: language c: validator | catalog
-- expect: language d: owner
-- expect: language d: comment
-- both:
CREATE LANGUAGE d HANDLER plpgsql_call_handler;
-- legacy:
CREATE TRUSTED LANGUAGE a HANDLER plpgsql_call_handler;
CREATE LANGUAGE b HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
CREATE LANGUAGE c HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
ALTER LANGUAGE d OWNER TO alice;
COMMENT ON LANGUAGE d IS 'here';
-- baseline:
CREATE LANGUAGE a HANDLER plpgsql_call_handler;
CREATE LANGUAGE b HANDLER plpgsql_call_handler;
CREATE LANGUAGE c HANDLER plpgsql_call_handler;
