-- expect: table public.a: partition key
-- legacy:
CREATE TABLE a (i integer);
-- baseline:
CREATE TABLE a (i integer) PARTITION BY RANGE (i);
