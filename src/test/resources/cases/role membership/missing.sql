-- expect: role membership app in team: presence | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app; CREATE ROLE team;
-- legacy:
GRANT team TO app;
