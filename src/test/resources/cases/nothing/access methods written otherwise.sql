-- expect: nothing
-- legacy:
CREATE ACCESS METHOD a TYPE INDEX HANDLER bthandler;
CREATE ACCESS METHOD b TYPE TABLE HANDLER heap_tableam_handler;
-- baseline:
CREATE ACCESS METHOD b TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE ACCESS METHOD "a" TYPE INDEX HANDLER pg_catalog.bthandler;
