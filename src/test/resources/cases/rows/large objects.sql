-- expect: large object 2: owner | rows
-- expect: large object 3: privileges | rows
-- expect: large object 4: comment | rows
-- expect: large object 5: content | rows
-- expect: large object 6: content | rows
-- expect: large object 7: presence | rows
-- expect: large object 8: presence | rows
-- both:
SELECT lo_from_bytea(1, 'same'), lo_from_bytea(2, 'a'), lo_from_bytea(3, 'a'), lo_from_bytea(4, 'a');
-- A page that was never written reads as zeros.
SELECT lo_create(9);
-- legacy:
ALTER LARGE OBJECT 2 OWNER TO alice;
GRANT SELECT ON LARGE OBJECT 3 TO alice;
COMMENT ON LARGE OBJECT 4 IS 'x';
SELECT lo_from_bytea(5, 'a');
SELECT lo_from_bytea(6, decode(repeat('00', 2000001), 'hex'));
SELECT lo_create(7);
SELECT lo_put(9, 5000, 'a');
-- baseline:
SELECT lo_from_bytea(5, 'b');
SELECT lo_from_bytea(6, decode(repeat('00', 2000000) || '01', 'hex'));
SELECT lo_create(8);
SELECT lo_put(9, 0, decode(repeat('00', 5000), 'hex') || 'a');
