-- One name differs, one row is missing, and so is the step of the sequence.
CREATE TABLE role (id serial PRIMARY KEY, name text, made timestamptz DEFAULT clock_timestamp());
INSERT INTO role (name) VALUES ('administrator');
