-- How the server plans the queries on a catalog. They join in a good order as they are written, by keys that have an
-- index: looking for a better order takes longer than most of them run. A new database has no statistics on its catalogs,
-- and what the server takes for one row is scanned again for each row of the rest, thousands of times, unless it must not
-- be kept for that.
SET LOCAL join_collapse_limit = 1;
SET LOCAL from_collapse_limit = 1;
SET LOCAL enable_material = off;
SET LOCAL enable_mergejoin = off;
-- The columns of many tables are sorted in memory.
SET LOCAL work_mem = '64MB';
SET LOCAL max_parallel_workers_per_gather = 0;
