-- expect: text search configuration public.a: parser
-- expect: text search configuration public.b: mappings
-- expect: text search configuration public.c: mappings
-- expect: text search configuration public.d: mappings
-- expect: text search configuration public.e: mappings
-- expect: text search configuration public.f: owner
-- expect: text search configuration public.g: comment
-- expect: text search configuration public.h: presence
-- expect: text search configuration public.j: presence
-- expect: text search configuration elsewhere.j: presence
-- expect: text search configuration public.i: presence
-- both:
CREATE SCHEMA elsewhere;
CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION b (COPY = english);
CREATE TEXT SEARCH CONFIGURATION c (COPY = english);
CREATE TEXT SEARCH CONFIGURATION d (COPY = english);
CREATE TEXT SEARCH CONFIGURATION e (COPY = english);
CREATE TEXT SEARCH CONFIGURATION f (PARSER = "default");
CREATE TEXT SEARCH CONFIGURATION g (PARSER = "default");
CREATE TEXT SEARCH CONFIGURATION h (PARSER = "default");
CREATE TEXT SEARCH CONFIGURATION j (PARSER = "default");
-- legacy:
CREATE TEXT SEARCH CONFIGURATION a (PARSER = p);
-- The dictionaries are asked in their order.
ALTER TEXT SEARCH CONFIGURATION b ALTER MAPPING FOR asciiword, "int" WITH simple, english_stem;
ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING FOR url;
ALTER TEXT SEARCH CONFIGURATION d ADD MAPPING FOR protocol WITH simple;
ALTER TEXT SEARCH CONFIGURATION e ALTER MAPPING REPLACE english_stem WITH german_stem;
ALTER TEXT SEARCH CONFIGURATION f OWNER TO alice;
COMMENT ON TEXT SEARCH CONFIGURATION g IS 'here';
-- baseline:
CREATE TEXT SEARCH CONFIGURATION a (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION b ALTER MAPPING FOR asciiword, "int" WITH english_stem, simple;
ALTER TEXT SEARCH CONFIGURATION h RENAME TO i;
ALTER TEXT SEARCH CONFIGURATION j SET SCHEMA elsewhere;
