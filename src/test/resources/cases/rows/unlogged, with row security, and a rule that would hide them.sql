-- expect: row public.secured (a = 1): presence | rows
-- expect: row public.unlogged (a = 1): presence | rows
-- both:
CREATE UNLOGGED TABLE unlogged (a integer);
CREATE TABLE secured (a integer);
ALTER TABLE secured ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY nobody ON secured USING (false);
-- legacy:
INSERT INTO unlogged VALUES (1);
INSERT INTO secured VALUES (1);
