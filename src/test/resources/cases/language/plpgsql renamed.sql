-- expect: language plpgsql: presence | catalog
-- expect: language postgres_script: presence | catalog
-- baseline:
ALTER LANGUAGE plpgsql RENAME TO postgres_script;
