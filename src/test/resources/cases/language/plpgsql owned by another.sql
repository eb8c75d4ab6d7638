-- expect: language plpgsql: owner | catalog
-- legacy:
ALTER LANGUAGE plpgsql OWNER TO alice;
