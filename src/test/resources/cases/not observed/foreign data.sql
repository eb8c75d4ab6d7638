-- not observed: foreign-data wrapper w
-- not observed: server s
-- not observed: user mapping alice on server s
-- not observed: user mapping public on server s
-- both:
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR alice SERVER s;
CREATE USER MAPPING FOR PUBLIC SERVER s;
