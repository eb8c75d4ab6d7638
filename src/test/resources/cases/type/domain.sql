-- expect: domain public.a: base type
-- expect: domain public.b: not null
-- expect: domain public.c: default
-- expect: domain public.d: collation
-- legacy:
CREATE DOMAIN a AS varchar(10);
CREATE DOMAIN b AS integer NOT NULL;
CREATE DOMAIN c AS text DEFAULT 'x';
CREATE DOMAIN d AS text COLLATE "C";
-- baseline:
CREATE DOMAIN a AS varchar(11);
CREATE DOMAIN b AS integer;
CREATE DOMAIN c AS text DEFAULT 'y';
CREATE DOMAIN d AS text;
