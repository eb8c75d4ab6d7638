-- expect: range type public.a: range
-- legacy:
CREATE TYPE a AS RANGE (subtype = text, subtype_opclass = text_pattern_ops);
-- baseline:
CREATE TYPE a AS RANGE (subtype = text);
