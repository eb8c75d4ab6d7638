-- versions: 15-
-- pg_dump prints neither a public schema that is there nor one that is not.
-- expect: schema public: presence | catalog
-- both:
CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
-- legacy:
DROP SCHEMA public;
