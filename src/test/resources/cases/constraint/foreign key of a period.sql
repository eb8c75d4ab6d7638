-- expect: foreign key public.t.fk: definition
-- versions: 18-
-- both:
CREATE TABLE referenced (id int4range, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE t (id int4range, during daterange);
-- legacy:
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id, PERIOD during) REFERENCES referenced (id, PERIOD during);
-- baseline:
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id, PERIOD during) REFERENCES referenced (id, PERIOD during) NOT ENFORCED;
