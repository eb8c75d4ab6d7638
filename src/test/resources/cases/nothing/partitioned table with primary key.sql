-- expect: nothing
-- legacy:
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
ALTER TABLE p ADD PRIMARY KEY (a);
CREATE INDEX i ON p (b);
-- baseline:
CREATE TABLE p (a integer PRIMARY KEY, b integer) PARTITION BY LIST (a);
CREATE INDEX i ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
