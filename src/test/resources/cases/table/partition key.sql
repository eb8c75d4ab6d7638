-- expect: table public.a: partition key
-- expect: table public.b: partition key
-- legacy:
CREATE TABLE a (i integer, j integer) PARTITION BY RANGE (i);
CREATE TABLE b (i integer, j integer) PARTITION BY LIST (i);
-- baseline:
CREATE TABLE a (i integer, j integer) PARTITION BY RANGE (j);
CREATE TABLE b (i integer, j integer) PARTITION BY HASH (i);
