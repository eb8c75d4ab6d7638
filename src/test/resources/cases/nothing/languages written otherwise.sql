-- expect: nothing
-- legacy:
CREATE LANGUAGE a HANDLER plpgsql_call_handler;
CREATE OR REPLACE TRUSTED LANGUAGE a HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC;
-- baseline:
CREATE TRUSTED PROCEDURAL LANGUAGE a
    HANDLER pg_catalog.plpgsql_call_handler INLINE pg_catalog.plpgsql_inline_handler;
