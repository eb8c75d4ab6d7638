-- expect: table public.gone: presence
-- expect: publication q: presence
-- expect: publication table p.public.a: presence
-- expect: publication table p.s."B c": presence
-- both:
CREATE SCHEMA s;
CREATE TABLE a (i integer);
CREATE TABLE s."B c" (i integer);
-- legacy:
CREATE TABLE gone (i integer);
CREATE PUBLICATION p FOR TABLE a, gone;
CREATE PUBLICATION q FOR TABLE a;
-- baseline:
CREATE PUBLICATION p FOR TABLE s."B c";
