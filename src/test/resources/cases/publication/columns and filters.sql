-- expect: publication table p.public.a: columns
-- expect: publication table p.public.b: columns
-- expect: publication table p.public.c: filter
-- expect: publication table p.public.d: filter
-- versions: 15-
-- both:
CREATE TABLE a (i integer PRIMARY KEY, "J, k" text);
CREATE TABLE b (i integer PRIMARY KEY, j text);
CREATE TABLE c (i integer PRIMARY KEY, j text);
CREATE TABLE d (i integer PRIMARY KEY, j text);
-- legacy:
CREATE PUBLICATION p FOR TABLE a (i), b (i, j), c WHERE (i > 0), d WHERE (i > 0);
-- baseline:
CREATE PUBLICATION p FOR TABLE a ("J, k", i), b, c WHERE (i > 1), d;
