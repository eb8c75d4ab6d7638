-- expect: nothing
-- versions: 17-
-- both:
CREATE TABLE computed (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE stored (a integer) USING heap_too;
CREATE TABLE partitioned (a integer) PARTITION BY RANGE (a);
-- legacy:
ALTER TABLE computed ALTER b SET EXPRESSION AS (a * 3);
ALTER TABLE stored SET ACCESS METHOD heap;
ALTER TABLE partitioned SET ACCESS METHOD heap_too;
-- baseline:
DROP TABLE computed, stored, partitioned;
CREATE TABLE computed (a integer, b integer GENERATED ALWAYS AS (a * 3) STORED);
CREATE TABLE stored (a integer);
CREATE TABLE partitioned (a integer) PARTITION BY RANGE (a) USING heap_too;
