-- With everything in it.
-- expect: schema a: name
-- legacy:
CREATE SCHEMA a;
CREATE TABLE a.t (id serial PRIMARY KEY);
CREATE INDEX i ON a.t (id);
-- baseline:
CREATE SCHEMA b;
CREATE TABLE b.t (id serial PRIMARY KEY);
CREATE INDEX i ON b.t (id);
