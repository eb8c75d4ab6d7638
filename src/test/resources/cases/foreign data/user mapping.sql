-- expect: user mapping for PUBLIC on s: presence
-- expect: user mapping for alice on s: options
-- expect: user mapping for bob on s: options
-- both:
CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;
-- legacy:
CREATE USER MAPPING FOR alice SERVER s OPTIONS (user 'a', password 'same');
CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'b', password 'one');
CREATE USER MAPPING FOR PUBLIC SERVER s;
CREATE USER MAPPING FOR "Zoë ""d'Arc""" SERVER s OPTIONS (user 'z', password 'same');
-- baseline:
CREATE USER MAPPING FOR alice SERVER s OPTIONS (user 'x', password 'same');
CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'b', password 'two');
CREATE USER MAPPING FOR "Zoë ""d'Arc""" SERVER s OPTIONS (user 'z', password 'same');
