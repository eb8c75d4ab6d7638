-- What names the column in its table, and what the table names by it, follows.
-- expect: column public.t.b: name
-- both:
CREATE TABLE other (id integer PRIMARY KEY);
-- legacy:
CREATE TABLE t (a integer, b integer DEFAULT 1 REFERENCES other, c integer GENERATED ALWAYS AS (b + 1) STORED,
                CONSTRAINT positive CHECK (b > 0), CONSTRAINT t_other FOREIGN KEY (b) REFERENCES other);
ALTER TABLE t DROP CONSTRAINT t_b_fkey;
CREATE INDEX i ON t (b, (a + b)) WHERE b > 1;
CREATE POLICY p ON t USING (b > 2);
COMMENT ON COLUMN t.b IS 'here';
-- baseline:
CREATE TABLE t (a integer, d integer DEFAULT 1 REFERENCES other, c integer GENERATED ALWAYS AS (d + 1) STORED,
                CONSTRAINT positive CHECK (d > 0), CONSTRAINT t_other FOREIGN KEY (d) REFERENCES other);
ALTER TABLE t DROP CONSTRAINT t_d_fkey;
CREATE INDEX i ON t (d, (a + d)) WHERE d > 1;
CREATE POLICY p ON t USING (d > 2);
COMMENT ON COLUMN t.d IS 'here';
