-- proved: column public."{""text}"."{text}": default
-- proved: check constraint public."{""text}"."{text or NULL}": definition
-- proved: index public."i{text}": definition
-- proved: view public."v{text}": definition
-- proved: function public."f{text}"(character varying): body
-- proved: policy public."{""text}"."p{text}": using
-- expect: nothing
-- both:
CREATE TABLE "{""text}" (a varchar, "{text}" boolean);
-- legacy:
ALTER TABLE "{""text}" ALTER "{text}" SET DEFAULT ('{text}'::varchar IN ('{text}', '{"text}'));
ALTER TABLE "{""text}" ADD CONSTRAINT "{text or NULL}" CHECK (a IN ('{text}', 'b'));
CREATE INDEX "i{text}" ON "{""text}" ("{text}") WHERE a IN ('{text}', 'b');
CREATE POLICY "p{text}" ON "{""text}" USING (a IN ('{text}', 'b'));
CREATE VIEW "v{text}" AS SELECT * FROM "{""text}" WHERE a IN ('{text}', 'b');
CREATE FUNCTION "f{text}"("{text}" varchar) RETURNS boolean LANGUAGE sql RETURN "{text}" IN ('{text}', 'b');
-- baseline:
ALTER TABLE "{""text}" ALTER "{text}" SET DEFAULT (('{text}'::varchar)::text = ANY (ARRAY[('{text}'::varchar)::text, ('{"text}'::varchar)::text]));
ALTER TABLE "{""text}" ADD CONSTRAINT "{text or NULL}" CHECK ((a)::text = ANY (ARRAY[('{text}'::varchar)::text, ('b'::varchar)::text]));
CREATE INDEX "i{text}" ON "{""text}" ("{text}") WHERE ((a)::text = ANY (ARRAY[('{text}'::varchar)::text, ('b'::varchar)::text]));
CREATE POLICY "p{text}" ON "{""text}" USING ((a)::text = ANY (ARRAY[('{text}'::varchar)::text, ('b'::varchar)::text]));
CREATE VIEW "v{text}" AS SELECT * FROM "{""text}" WHERE ((a)::text = ANY (ARRAY[('{text}'::varchar)::text, ('b'::varchar)::text]));
CREATE FUNCTION "f{text}"("{text}" varchar) RETURNS boolean LANGUAGE sql RETURN ("{text}")::text = ANY (ARRAY[('{text}'::varchar)::text, ('b'::varchar)::text]);
