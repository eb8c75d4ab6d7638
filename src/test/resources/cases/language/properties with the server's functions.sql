-- pg_dump takes such a language for one of an extension and writes no more than its name.
-- expect: language la: trusted | catalog
-- expect: language lb: inline handler | catalog
-- expect: language lc: validator | catalog
-- expect: language ld: owner
-- expect: language ld: comment
-- both:
CREATE LANGUAGE ld HANDLER plpgsql_call_handler;
-- legacy:
CREATE TRUSTED LANGUAGE la HANDLER plpgsql_call_handler;
CREATE LANGUAGE lb HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
CREATE LANGUAGE lc HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
ALTER LANGUAGE ld OWNER TO alice;
COMMENT ON LANGUAGE ld IS 'here';
-- baseline:
CREATE LANGUAGE la HANDLER plpgsql_call_handler;
CREATE LANGUAGE lb HANDLER plpgsql_call_handler;
CREATE LANGUAGE lc HANDLER plpgsql_call_handler;
