-- expect: publication a: generated columns
-- versions: 18-
-- legacy:
CREATE PUBLICATION a FOR ALL TABLES WITH (publish_generated_columns = stored);
-- baseline:
CREATE PUBLICATION a FOR ALL TABLES;
