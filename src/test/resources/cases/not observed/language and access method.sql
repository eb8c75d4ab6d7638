-- not observed: access method other_heap
-- not observed: language other
-- both:
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;
