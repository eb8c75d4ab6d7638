-- expect: row public.country (code = 'ch'): column name | rows
-- expect: row public.country (code = 'ch'): column "Population" | rows
-- expect: row public.country (code = 'de'): presence | rows
-- expect: row public.country (code = 'xx'): presence | rows
-- both:
CREATE TABLE country (code text PRIMARY KEY, name text, "Population" bigint);
INSERT INTO country VALUES ('at', 'Austria', 9);
-- legacy:
INSERT INTO country VALUES ('de', 'Germany', 84), ('ch', 'Switzerland', 9);
-- baseline:
INSERT INTO country VALUES ('ch', 'Schweiz', NULL), ('xx', 'nowhere', 0);
