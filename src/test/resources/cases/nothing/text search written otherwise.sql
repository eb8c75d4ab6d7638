-- expect: nothing
-- both:
CREATE SCHEMA elsewhere;
-- legacy:
CREATE TEXT SEARCH TEMPLATE t (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR word, asciiword WITH d, english_stem;
ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING FOR email, url, host, sfloat, version, hword_numpart, hword_part,
    hword_asciipart, numhword, asciihword, hword, url_path, file, "float", "int", uint, numword;
-- baseline:
CREATE TEXT SEARCH DICTIONARY elsewhere.e (TEMPLATE = simple);
ALTER TEXT SEARCH DICTIONARY elsewhere.e (StopWords = 'english');
ALTER TEXT SEARCH DICTIONARY elsewhere.e SET SCHEMA public;
ALTER TEXT SEARCH DICTIONARY e RENAME TO d;
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR asciiword WITH public.d, pg_catalog.english_stem;
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH d, english_stem;
ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING FOR email;
CREATE TEXT SEARCH PARSER public.p (
    LEXTYPES = pg_catalog.prsd_lextype, END = prsd_end, GETTOKEN = prsd_nexttoken, START = prsd_start);
CREATE TEXT SEARCH TEMPLATE public.t (LEXIZE = pg_catalog.dsimple_lexize, INIT = pg_catalog.dsimple_init);
