-- pg_dump writes such a view twice: once as a sketch and once as a rule.
-- expect: view public.v: definition
-- both:
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE TABLE u (a integer);
-- legacy:
CREATE VIEW v AS SELECT id, a, count(*) FROM t GROUP BY id;
-- baseline:
CREATE VIEW v AS SELECT id, a, max(a) AS count FROM t GROUP BY id;
