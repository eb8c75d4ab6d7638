-- expect: nothing
-- versions: 18-
-- both:
CREATE TABLE referenced (id integer PRIMARY KEY);
CREATE TABLE t (
    id integer CONSTRAINT fk REFERENCES referenced,
    a integer CONSTRAINT a_there NOT NULL NO INHERIT,
    b integer CONSTRAINT b_there NOT NULL);
-- legacy:
ALTER TABLE t ALTER CONSTRAINT fk NOT ENFORCED;
ALTER TABLE t ALTER CONSTRAINT a_there INHERIT;
ALTER TABLE t ALTER CONSTRAINT b_there NO INHERIT;
-- baseline:
DROP TABLE t;
CREATE TABLE t (
    id integer CONSTRAINT fk REFERENCES referenced NOT ENFORCED,
    a integer CONSTRAINT a_there NOT NULL,
    b integer CONSTRAINT b_there NOT NULL NO INHERIT);
