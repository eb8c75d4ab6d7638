CREATE TABLE account (id integer);
