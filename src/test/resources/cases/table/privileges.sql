-- expect: table public.a: privileges
-- expect: table public.b: privileges
-- expect: table public.c: privileges
-- expect: table public.d: privileges
-- expect: table public.e: privileges
-- both:
CREATE TABLE a (i integer);
CREATE TABLE b (i integer);
CREATE TABLE c (i integer);
CREATE TABLE d (i integer);
CREATE TABLE e (i integer);
GRANT SELECT ON e TO alice WITH GRANT OPTION;
-- legacy:
GRANT SELECT ON a TO alice;
GRANT SELECT ON b TO alice WITH GRANT OPTION;
GRANT SELECT ON c TO PUBLIC;
REVOKE DELETE ON d FROM CURRENT_USER;
SET ROLE alice;
GRANT SELECT ON e TO bob;
-- baseline:
GRANT SELECT ON a TO bob;
GRANT SELECT ON b TO alice;
GRANT SELECT ON e TO bob;
