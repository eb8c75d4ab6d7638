-- expect: table public.p: access method
-- expect: table public.q: access method
-- versions: 17-
-- both:
CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;
-- legacy:
CREATE TABLE p (i integer) PARTITION BY RANGE (i) USING other_heap;
CREATE TABLE q (i integer) PARTITION BY RANGE (i) USING heap;
-- baseline:
CREATE TABLE p (i integer) PARTITION BY RANGE (i);
CREATE TABLE q (i integer) PARTITION BY RANGE (i);
