-- expect: access method a: type
-- expect: access method a: handler
-- expect: access method b: handler
-- expect: access method c: comment
-- both:
CREATE ACCESS METHOD c TYPE TABLE HANDLER heap_tableam_handler;
-- legacy:
CREATE ACCESS METHOD a TYPE INDEX HANDLER bthandler;
CREATE ACCESS METHOD b TYPE INDEX HANDLER bthandler;
COMMENT ON ACCESS METHOD c IS 'here';
-- baseline:
CREATE ACCESS METHOD a TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD b TYPE INDEX HANDLER hashhandler;
