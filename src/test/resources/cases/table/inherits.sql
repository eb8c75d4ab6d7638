-- expect: table public.child: inherits
-- both:
CREATE TABLE parent (a integer);
CREATE TABLE second (a integer);
-- legacy:
CREATE TABLE child () INHERITS (parent, second);
-- baseline:
CREATE TABLE child () INHERITS (second, parent);
