-- expect: default privileges for alice in schema app on functions: presence
-- expect: default privileges for alice in schema app on sequences: presence
-- expect: default privileges for alice in schema app on tables: presence
-- expect: default privileges for alice on schemas: presence
-- expect: default privileges for alice on types: presence
-- both:
CREATE SCHEMA app;
-- legacy:
ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA app GRANT SELECT ON TABLES TO bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA app GRANT USAGE ON SEQUENCES TO bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA app GRANT EXECUTE ON FUNCTIONS TO bob;
ALTER DEFAULT PRIVILEGES FOR ROLE alice REVOKE USAGE ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE alice GRANT USAGE ON SCHEMAS TO bob;
