-- The transaction that wrote this version of a row, be it by inserting or by changing it.
xmin::pg_catalog.text::pg_catalog.int8
