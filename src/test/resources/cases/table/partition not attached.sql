-- What the partition would have had from its table is no news.
-- expect: table public.p1: partition of
-- both:
CREATE TABLE other (i integer PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (i integer NOT NULL REFERENCES other, t text CHECK (t <> '')) PARTITION BY RANGE (i);
ALTER TABLE p ADD PRIMARY KEY (i);
CREATE INDEX by_t ON p (t);
CREATE TRIGGER touch BEFORE UPDATE ON p FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE p1 (i integer NOT NULL, t text);
-- legacy:
ALTER TABLE p1 ADD CONSTRAINT p_t_check CHECK (t <> '');
ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (10);
