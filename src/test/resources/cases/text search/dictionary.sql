-- expect: text search dictionary public.a: template
-- expect: text search dictionary public.b: options
-- expect: text search dictionary public.c: options
-- expect: text search dictionary public.d: owner
-- expect: text search dictionary public.e: comment
-- expect: text search dictionary public.f: presence
-- expect: text search dictionary public.h: presence
-- expect: text search dictionary elsewhere.h: presence
-- expect: text search dictionary public.g: presence
-- both:
CREATE SCHEMA elsewhere;
CREATE TEXT SEARCH TEMPLATE mine (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY c (TEMPLATE = simple, stopwords = english);
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY e (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY f (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY h (TEMPLATE = simple);
-- legacy:
CREATE TEXT SEARCH DICTIONARY a (TEMPLATE = mine);
CREATE TEXT SEARCH DICTIONARY b (TEMPLATE = snowball, language = german);
ALTER TEXT SEARCH DICTIONARY c (accept = false, stopwords);
ALTER TEXT SEARCH DICTIONARY d OWNER TO alice;
COMMENT ON TEXT SEARCH DICTIONARY e IS 'here';
-- baseline:
CREATE TEXT SEARCH DICTIONARY a (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY b (TEMPLATE = snowball, language = english);
ALTER TEXT SEARCH DICTIONARY f RENAME TO g;
ALTER TEXT SEARCH DICTIONARY h SET SCHEMA elsewhere;
