-- expect: row public.child (a = 1): presence | rows
-- expect: row public.parent (a = 1): presence | rows
-- both:
CREATE TABLE parent (a integer);
CREATE TABLE child () INHERITS (parent);
-- legacy:
INSERT INTO child VALUES (1);
-- baseline:
INSERT INTO parent VALUES (1);
