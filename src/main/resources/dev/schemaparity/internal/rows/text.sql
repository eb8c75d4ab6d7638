-- A value as its type writes it: a cast to text may be anybody's function, and takes the blanks off a char(n). An array of
-- nulls, or a row of nulls, is no null.
CASE WHEN pg_catalog.num_nulls({column}) = 0 THEN pg_catalog.left(pg_catalog.format('%s', {column}), {limit}) END
