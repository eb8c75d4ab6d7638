-- The publication does not depend on the order; the table does.
-- expect: table public.b: column order
-- versions: 15-
-- legacy:
CREATE TABLE a (i integer PRIMARY KEY, j text, k text);
CREATE TABLE b (i integer PRIMARY KEY, j text, k text);
CREATE PUBLICATION p FOR TABLE a (i, j), b (i, j);
-- baseline:
CREATE TABLE b (j text, i integer PRIMARY KEY, k text);
CREATE TABLE a (i integer PRIMARY KEY, j text, k text);
CREATE PUBLICATION p FOR TABLE b (i, j);
ALTER PUBLICATION p ADD TABLE a (j, i);
