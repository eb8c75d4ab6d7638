-- expect: materialized view public.m: toast options
-- legacy:
CREATE MATERIALIZED VIEW m WITH (toast.autovacuum_enabled = false) AS SELECT 'a'::text AS a;
-- baseline:
CREATE MATERIALIZED VIEW m AS SELECT 'a'::text AS a;
