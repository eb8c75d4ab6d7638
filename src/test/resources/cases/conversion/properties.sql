-- expect: conversion public.a: from
-- expect: conversion public.a: function
-- expect: conversion public.b: to
-- expect: conversion public.b: function
-- expect: conversion public.c: function
-- expect: conversion public.d: default
-- expect: conversion public.e: owner
-- expect: conversion public.f: comment
-- expect: conversion public.g: presence
-- expect: conversion public.i: presence
-- expect: conversion elsewhere.i: presence
-- expect: conversion public.h: presence
-- both:
CREATE SCHEMA elsewhere;
CREATE FUNCTION convert(integer, integer, cstring, internal, integer, boolean) RETURNS integer STRICT
    LANGUAGE c AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8';
CREATE CONVERSION e FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION f FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION g FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION i FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- legacy:
CREATE CONVERSION a FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION b FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM convert;
CREATE DEFAULT CONVERSION d FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
ALTER CONVERSION e OWNER TO alice;
COMMENT ON CONVERSION f IS 'here';
-- baseline:
CREATE CONVERSION a FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
CREATE CONVERSION b FOR 'UTF8' TO 'LATIN2' FROM utf8_to_iso8859;
CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION d FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
ALTER CONVERSION g RENAME TO h;
ALTER CONVERSION i SET SCHEMA elsewhere;
