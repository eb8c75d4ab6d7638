-- expect: table public.t: access method
-- both:
CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE u (a integer) USING other_heap;
-- legacy:
CREATE TABLE t (a integer) USING other_heap;
-- baseline:
CREATE TABLE t (a integer);
