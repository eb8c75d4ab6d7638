-- Tells apart what is cut alike.
CASE WHEN pg_catalog.num_nulls({column}) = 0
     THEN pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.format('%s', {column}), 'UTF8')), 'hex') END
