CREATE TABLE role (id serial PRIMARY KEY, name text, made timestamptz DEFAULT clock_timestamp());
INSERT INTO role (name) VALUES ('admin'), ('reader');
