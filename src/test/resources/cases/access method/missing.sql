-- expect: access method other_btree: presence
-- expect: access method other_heap: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE ACCESS METHOD other_btree TYPE INDEX HANDLER bthandler;
CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD other_heap IS 'here';
