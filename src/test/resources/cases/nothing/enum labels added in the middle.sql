-- expect: nothing
-- legacy:
CREATE TYPE mood AS ENUM ('bad', 'fine');
ALTER TYPE mood ADD VALUE 'so so' BEFORE 'fine';
ALTER TYPE mood ADD VALUE 'terrible' BEFORE 'bad';
ALTER TYPE mood ADD VALUE 'not bad' AFTER 'so so';
ALTER TYPE mood RENAME VALUE 'fine' TO 'good';
CREATE TABLE t (m mood);
-- baseline:
CREATE TYPE mood AS ENUM ('terrible', 'bad', 'so so', 'not bad', 'good');
CREATE TABLE t (m mood);
