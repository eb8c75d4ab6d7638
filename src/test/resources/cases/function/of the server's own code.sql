-- expect: function public.a(internal): support function
-- expect: function public.b(text, text): object file
-- expect: function public.d(): window
-- legacy:
CREATE FUNCTION a(internal) RETURNS integer LANGUAGE internal SUPPORT generate_series_int4_support AS 'int4recv';
CREATE FUNCTION b(text, text) RETURNS real LANGUAGE c AS '$libdir/pg_trgm', 'similarity';
CREATE FUNCTION d() RETURNS bigint WINDOW LANGUAGE internal AS 'window_row_number';
-- baseline:
CREATE FUNCTION a(internal) RETURNS integer LANGUAGE internal AS 'int4recv';
CREATE FUNCTION b(text, text) RETURNS real LANGUAGE c AS 'pg_trgm', 'similarity';
CREATE FUNCTION d() RETURNS bigint LANGUAGE internal AS 'window_row_number';
