-- Follows the catalog's session.sql, by whose settings a value has one text whatever the database, the role or the client
-- has set. The snapshot comes first where there is one: what the catalog reader of the same side has exported.
{snapshot}
-- Every row or an error, never those rows alone that a policy shows.
SET LOCAL row_security = off;
SET LOCAL lc_monetary = 'C';
-- As long as pg_dump may take.
SET LOCAL statement_timeout = '10min';
