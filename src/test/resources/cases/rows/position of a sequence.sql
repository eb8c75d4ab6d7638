-- One that moved and one that was told where to go; a setting that hands out the same number next is another position.
-- expect: sequence public.called: position | rows
-- expect: sequence public.moved: position | rows
-- expect: sequence public.sooner: position | rows
-- both:
CREATE SEQUENCE moved;
CREATE SEQUENCE called;
CREATE SEQUENCE sooner;
CREATE SEQUENCE same;
SELECT nextval('same'), nextval('same');
-- legacy:
SELECT nextval('moved');
SELECT setval('called', 7, false);
SELECT setval('sooner', 99);
-- baseline:
SELECT setval('called', 7, true);
SELECT setval('sooner', 100, false);
