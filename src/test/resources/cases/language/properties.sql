-- expect: language a: trusted
-- expect: language b: handler
-- expect: language c: inline handler
-- expect: language d: validator
-- expect: language e: owner
-- expect: language f: privileges
-- expect: language g: comment
-- expect: language h: presence
-- expect: language i: presence
-- both:
CREATE FUNCTION handle() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION other_handle() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION run(internal) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION check_it(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE LANGUAGE e HANDLER handle;
CREATE TRUSTED LANGUAGE f HANDLER handle;
CREATE LANGUAGE g HANDLER handle;
CREATE LANGUAGE h HANDLER handle;
-- legacy:
CREATE TRUSTED LANGUAGE a HANDLER handle;
CREATE LANGUAGE b HANDLER handle;
CREATE LANGUAGE c HANDLER handle INLINE run;
CREATE LANGUAGE d HANDLER handle VALIDATOR check_it;
ALTER LANGUAGE e OWNER TO alice;
GRANT USAGE ON LANGUAGE f TO alice;
COMMENT ON LANGUAGE g IS 'here';
-- baseline:
CREATE LANGUAGE a HANDLER handle;
CREATE LANGUAGE b HANDLER other_handle;
CREATE LANGUAGE c HANDLER handle;
CREATE LANGUAGE d HANDLER handle;
ALTER LANGUAGE h RENAME TO i;
