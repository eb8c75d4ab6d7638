-- expect: schema a: owner
-- expect: schema b: privileges
-- expect: schema c: privileges
-- expect: schema d: comment
-- both:
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE SCHEMA c;
GRANT USAGE ON SCHEMA c TO alice;
CREATE SCHEMA d;
-- legacy:
ALTER SCHEMA a OWNER TO alice;
GRANT USAGE ON SCHEMA b TO alice;
GRANT USAGE ON SCHEMA c TO alice WITH GRANT OPTION;
COMMENT ON SCHEMA d IS 'before';
-- baseline:
ALTER SCHEMA a OWNER TO bob;
COMMENT ON SCHEMA d IS 'after';
