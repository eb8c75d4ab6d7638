-- expect: language other: presence
-- legacy:
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE other IS 'here';
