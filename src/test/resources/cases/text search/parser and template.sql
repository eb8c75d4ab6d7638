-- expect: text search parser public.a: start
-- expect: text search parser public.b: gettoken
-- expect: text search parser public.c: end
-- expect: text search parser public.d: lextypes
-- expect: text search parser public.e: headline
-- expect: text search parser public.f: comment
-- expect: text search parser public.g: presence
-- expect: text search parser public.i: presence
-- expect: text search template public.a: init
-- expect: text search template public.b: lexize
-- expect: text search template public.c: comment
-- expect: text search template public.d: presence
-- expect: text search template public.f: presence
-- expect: text search parser elsewhere.i: presence
-- expect: text search parser public.h: presence
-- expect: text search template elsewhere.f: presence
-- expect: text search template public.e: presence
-- both:
CREATE SCHEMA elsewhere;
CREATE FUNCTION start(internal, integer) RETURNS internal STRICT LANGUAGE internal AS 'prsd_start';
CREATE FUNCTION next(internal, internal, internal) RETURNS internal STRICT LANGUAGE internal AS 'prsd_nexttoken';
CREATE FUNCTION finish(internal) RETURNS void STRICT LANGUAGE internal AS 'prsd_end';
CREATE FUNCTION types(internal) RETURNS internal STRICT LANGUAGE internal AS 'prsd_lextype';
CREATE FUNCTION lexize(internal, internal, internal, internal) RETURNS internal STRICT LANGUAGE internal AS 'dsimple_lexize';
CREATE TEXT SEARCH PARSER f (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER g (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER i (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE c (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE d (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE f (LEXIZE = dsimple_lexize);
-- legacy:
CREATE TEXT SEARCH PARSER a (START = start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER b (START = prsd_start, GETTOKEN = next, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER c (START = prsd_start, GETTOKEN = prsd_nexttoken, END = finish, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER d (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = types);
CREATE TEXT SEARCH PARSER e (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype,
    HEADLINE = prsd_headline);
COMMENT ON TEXT SEARCH PARSER f IS 'here';
CREATE TEXT SEARCH TEMPLATE a (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE b (LEXIZE = lexize);
COMMENT ON TEXT SEARCH TEMPLATE c IS 'here';
-- baseline:
CREATE TEXT SEARCH PARSER a (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER b (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER c (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER d (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH PARSER e (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
ALTER TEXT SEARCH PARSER g RENAME TO h;
ALTER TEXT SEARCH PARSER i SET SCHEMA elsewhere;
CREATE TEXT SEARCH TEMPLATE a (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE b (LEXIZE = dsimple_lexize);
ALTER TEXT SEARCH TEMPLATE d RENAME TO e;
ALTER TEXT SEARCH TEMPLATE f SET SCHEMA elsewhere;
