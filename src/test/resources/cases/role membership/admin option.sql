-- expect: role membership app in team: admin option | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app; CREATE ROLE team; GRANT team TO app;
-- legacy:
GRANT team TO app WITH ADMIN OPTION;
