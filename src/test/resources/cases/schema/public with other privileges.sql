-- expect: schema public: privileges
-- both:
CREATE TABLE t (a integer);
-- legacy:
GRANT CREATE ON SCHEMA public TO alice;
-- baseline:
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
