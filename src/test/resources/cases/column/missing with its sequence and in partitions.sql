-- expect: column public.p.b: presence
-- legacy:
CREATE TABLE p (a integer, b serial, c integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-- baseline:
CREATE TABLE p (a integer, c integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
