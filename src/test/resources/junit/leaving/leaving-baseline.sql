CREATE TABLE account (id integer);
SET work_mem = '8MB';
