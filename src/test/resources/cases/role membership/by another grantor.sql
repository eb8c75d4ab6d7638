-- expect: role membership app in team by chief: presence | catalog
-- servers: one for each side
-- both:
CREATE TABLE t (a integer);
CREATE ROLE app; CREATE ROLE team; CREATE ROLE chief; GRANT team TO chief WITH ADMIN OPTION;
-- legacy:
SET ROLE chief; GRANT team TO app; RESET ROLE;
