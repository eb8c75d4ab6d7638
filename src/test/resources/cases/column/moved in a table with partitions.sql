-- expect: table public.p: column order
-- legacy:
CREATE TABLE p (a integer, b integer, c integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-- baseline:
CREATE TABLE p (a integer, c integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
