-- The sequences that a table owns change hands with it.
-- expect: table public.t: owner
-- both:
CREATE TABLE t (id serial, number integer GENERATED ALWAYS AS IDENTITY);
GRANT SELECT ON t TO amy, PUBLIC;
-- legacy:
ALTER TABLE t OWNER TO alice;
-- baseline:
ALTER TABLE t OWNER TO bob;
