-- expect: language other: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE other IS 'here';
