-- expect: language plpgsql: owner | catalog
-- both:
CREATE TABLE kept (a integer);
-- legacy:
ALTER LANGUAGE plpgsql OWNER TO alice;
