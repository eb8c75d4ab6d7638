-- expect: language plpgsql: privileges
-- both:
CREATE TABLE kept (a integer);
-- legacy:
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO alice;
