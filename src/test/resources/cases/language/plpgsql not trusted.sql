-- expect: language plpgsql: trusted | catalog
-- expect: language plpgsql: validator | catalog
-- expect: language plpgsql: comment | catalog
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE OR REPLACE LANGUAGE plpgsql HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
COMMENT ON LANGUAGE plpgsql IS 'here';
