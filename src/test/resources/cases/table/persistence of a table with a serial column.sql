-- The sequence goes with its table.
-- expect: table public.t: persistence
-- legacy:
CREATE UNLOGGED TABLE t (id serial);
-- baseline:
CREATE TABLE t (id serial);
