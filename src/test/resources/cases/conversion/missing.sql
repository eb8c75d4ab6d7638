-- expect: conversion public.c: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION c IS 'here';
