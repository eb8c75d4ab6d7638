-- expect: language la: trusted
-- expect: language lb: handler
-- expect: language lc: inline handler
-- expect: language ld: validator
-- expect: language le: owner
-- expect: language lf: privileges
-- expect: language lg: comment
-- expect: language lh: presence
-- expect: language li: presence
-- both:
CREATE FUNCTION handle() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION other_handle() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION run(internal) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION check_it(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE LANGUAGE le HANDLER handle;
CREATE TRUSTED LANGUAGE lf HANDLER handle;
CREATE LANGUAGE lg HANDLER handle;
CREATE LANGUAGE lh HANDLER handle;
-- legacy:
CREATE TRUSTED LANGUAGE la HANDLER handle;
CREATE LANGUAGE lb HANDLER handle;
CREATE LANGUAGE lc HANDLER handle INLINE run;
CREATE LANGUAGE ld HANDLER handle VALIDATOR check_it;
ALTER LANGUAGE le OWNER TO alice;
GRANT USAGE ON LANGUAGE lf TO alice;
COMMENT ON LANGUAGE lg IS 'here';
-- baseline:
CREATE LANGUAGE la HANDLER handle;
CREATE LANGUAGE lb HANDLER other_handle;
CREATE LANGUAGE lc HANDLER handle;
CREATE LANGUAGE ld HANDLER handle;
ALTER LANGUAGE lh RENAME TO li;
