-- versions: 15-
-- expect: schema public: owner
-- expect: schema public: privileges
-- expect: schema public: comment
-- legacy:
DROP SCHEMA public;
CREATE SCHEMA public;
CREATE TABLE public.t (a integer);
-- baseline:
CREATE TABLE public.t (a integer);
