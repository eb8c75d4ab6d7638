-- Tells, in the rows of a table that differ, in which columns they do: a hash of one value, null for NULL.
CASE WHEN pg_catalog.num_nulls({column}) = 0
     THEN pg_catalog.hashtextextended({text} COLLATE "C", 0) END
