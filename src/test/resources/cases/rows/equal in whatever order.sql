-- The order of rows and columns, updated rows, dropped columns and rows that were deleted again say nothing.
-- expect: table public.t: column order
-- legacy:
CREATE TABLE t (a integer PRIMARY KEY, gone text, b text, at timestamptz);
INSERT INTO t VALUES (1, 'x', 'one', '2020-01-01 12:00+01'), (2, 'y', 'two', '2020-01-01 12:00+00'), (3, 'z', 'three', NULL);
ALTER TABLE t DROP COLUMN gone;
DELETE FROM t WHERE a = 3;
-- baseline:
SET "TimeZone" = 'Asia/Tokyo';
CREATE TABLE t (at timestamptz, b text, a integer PRIMARY KEY);
INSERT INTO t VALUES ('2020-01-01 21:00', 'zwei', 2), ('2020-01-01 20:00', 'one', 1);
UPDATE t SET b = 'two' WHERE a = 2;
