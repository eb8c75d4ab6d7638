-- The twin: what is written differently is different as well.
-- expect: domain public.d: default
-- expect: table public.p: partition key
-- expect: column public.t.b: default
-- expect: column public.t.g: generated
-- expect: view column public.v.a: default
-- expect: check constraint public.d.c: definition
-- expect: check constraint public.t.c: definition
-- expect: exclusion constraint public.t.x: definition
-- expect: index public.e: definition
-- expect: index public.i: definition
-- expect: index public.mi: definition
-- expect: materialized view public.m: definition
-- expect: view public.v: definition
-- expect: function public.f(character varying, boolean): arguments
-- expect: function public.f(character varying, boolean): body
-- expect: procedure public.s(boolean): arguments
-- expect: procedure public.s(boolean): body
-- expect: trigger public.t.g: definition
-- expect: rule public.t.r: definition
-- expect: policy public.t.y: using
-- expect: policy public.t.y: with check
-- both:
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION one() RETURNS varchar LANGUAGE sql IMMUTABLE AS $$SELECT 'a'::varchar$$;
-- legacy:
CREATE DOMAIN d AS boolean DEFAULT (one() IN ('a', 'b'));
CREATE TABLE p (a varchar) PARTITION BY LIST ((a IN ('a', 'b')));
CREATE TABLE t (
    a varchar,
    b boolean DEFAULT (one() IN ('a', 'b')),
    g boolean GENERATED ALWAYS AS (a IN ('a', 'b')) STORED,
    r int4range,
    CONSTRAINT c CHECK (a IN ('a', 'b')),
    CONSTRAINT x EXCLUDE USING gist (r WITH &&) WHERE (a IN ('a', 'b'))
);
CREATE INDEX e ON t ((a IN ('a', 'b')));
CREATE INDEX i ON t (a) WHERE a IN ('a', 'b');
CREATE VIEW v AS SELECT b AS a FROM t WHERE a IN ('a', 'b');
ALTER VIEW v ALTER COLUMN a SET DEFAULT (one() IN ('a', 'b'));
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WHERE a IN ('a', 'b');
CREATE INDEX mi ON m (a) WHERE a IN ('a', 'b');
CREATE FUNCTION f(a varchar, b boolean DEFAULT (one() IN ('a', 'b'))) RETURNS boolean LANGUAGE sql
    BEGIN ATOMIC SELECT a IN ('a', 'b'); END;
CREATE PROCEDURE s(b boolean DEFAULT (one() IN ('a', 'b'))) LANGUAGE sql
    BEGIN ATOMIC DELETE FROM t WHERE a IN ('a', 'b'); END;
CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW WHEN (NEW.a IN ('a', 'b')) EXECUTE FUNCTION g();
CREATE RULE r AS ON UPDATE TO t WHERE NEW.a IN ('a', 'b') DO ALSO DELETE FROM t WHERE t.a IN ('a', 'b');
CREATE POLICY y ON t USING (a IN ('a', 'b')) WITH CHECK (a IN ('a', 'b'));
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE OR one() IN ('a', 'b'));
-- baseline:
CREATE DOMAIN d AS boolean DEFAULT ((one())::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
CREATE TABLE p (a varchar) PARTITION BY LIST (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])));
CREATE TABLE t (
    a varchar,
    b boolean DEFAULT ((one())::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])),
    g boolean GENERATED ALWAYS AS (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]))) STORED,
    r int4range,
    CONSTRAINT c CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]))),
    CONSTRAINT x EXCLUDE USING gist (r WITH &&) WHERE (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])))
);
CREATE INDEX e ON t (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])));
CREATE INDEX i ON t (a) WHERE ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
CREATE VIEW v AS SELECT b AS a FROM t WHERE ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
ALTER VIEW v ALTER COLUMN a SET DEFAULT ((one())::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WHERE ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
CREATE INDEX mi ON m (a) WHERE ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
CREATE FUNCTION f(a varchar, b boolean DEFAULT ((one())::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]))) RETURNS boolean LANGUAGE sql
    BEGIN ATOMIC SELECT ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])); END;
CREATE PROCEDURE s(b boolean DEFAULT ((one())::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]))) LANGUAGE sql
    BEGIN ATOMIC DELETE FROM t WHERE ((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])); END;
CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW WHEN ((NEW.a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])) EXECUTE FUNCTION g();
CREATE RULE r AS ON UPDATE TO t WHERE ((NEW.a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])) DO ALSO DELETE FROM t WHERE ((t.a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]));
CREATE POLICY y ON t USING (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text]))) WITH CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])));
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE OR ((one())::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])));
