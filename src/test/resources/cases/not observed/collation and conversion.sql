-- not observed: collation public.plain
-- not observed: conversion public.c
-- both:
CREATE COLLATION plain (provider = libc, locale = 'C');
CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
