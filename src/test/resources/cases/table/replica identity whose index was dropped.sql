-- pg_dump writes nothing for either of them.
-- expect: table public.t: replica identity | catalog
-- both:
CREATE TABLE t (i integer NOT NULL);
-- legacy:
CREATE UNIQUE INDEX gone ON t (i);
ALTER TABLE t REPLICA IDENTITY USING INDEX gone;
DROP INDEX gone;
