-- expect: language plpgsql: presence | catalog
-- expect: language postgres_script: presence | catalog
-- both:
CREATE TABLE kept (a integer);
-- baseline:
ALTER LANGUAGE plpgsql RENAME TO postgres_script;
