-- expect: text search parser public.p: presence
-- expect: text search template public.t: presence
-- expect: text search dictionary public.d: presence
-- expect: text search configuration public.c: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION c (COPY = english);
COMMENT ON TEXT SEARCH PARSER p IS 'here';
COMMENT ON TEXT SEARCH TEMPLATE t IS 'here';
COMMENT ON TEXT SEARCH DICTIONARY d IS 'here';
COMMENT ON TEXT SEARCH CONFIGURATION c IS 'here';
