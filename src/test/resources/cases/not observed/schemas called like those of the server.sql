-- not observed: schema pg_mine
-- not observed: table pg_mine.t
-- not observed: type pg_mine.c
-- both:
CREATE TABLE t (a text);
SET allow_system_table_mods = on;
CREATE SCHEMA pg_mine;
CREATE TABLE pg_mine.t (a integer);
CREATE TYPE pg_mine.c AS (a integer);
RESET allow_system_table_mods;
