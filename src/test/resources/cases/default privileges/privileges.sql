-- Both roles have one entry of the same name in a dump.
-- expect: default privileges for bob on tables: privileges
-- both:
ALTER DEFAULT PRIVILEGES FOR ROLE alice GRANT SELECT ON TABLES TO bob;
-- legacy:
ALTER DEFAULT PRIVILEGES FOR ROLE bob GRANT SELECT ON TABLES TO alice WITH GRANT OPTION;
-- baseline:
ALTER DEFAULT PRIVILEGES FOR ROLE bob GRANT SELECT ON TABLES TO alice;
