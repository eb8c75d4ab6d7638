-- Feeds deparsed expressions back to the server, in a scratch database and in a transaction that is rolled back. It comes
-- after the settings that the catalog was read with, so that a text that is read again is comparable with one of those.
SET TRANSACTION READ WRITE;
-- The parser asks for these two; no deparsed text means it by what they change.
SET LOCAL transform_null_equals = off;
SET LOCAL array_nulls = on;
-- Parts of a function are shadowed without its body. A body in the standard's form is parsed all the same.
SET LOCAL check_function_bodies = off;
SET LOCAL default_tablespace = '';
SET LOCAL default_table_access_method = 'heap';
SET LOCAL client_min_messages = error;
-- A chain may have dropped it.
CREATE EXTENSION IF NOT EXISTS plpgsql;
-- Where shadows are made; there is never more than one.
CREATE SCHEMA schema_parity_shadow;
-- Where the original is for the time being.
CREATE SCHEMA schema_parity_original;

-- Puts an empty table with the same columns in the place of a table or view. It has nothing else, so what is created on it
-- takes no time, finds no row that contradicts it, and is the only one of its kind there.
CREATE FUNCTION pg_temp.stand_in(original pg_catalog.text) RETURNS pg_catalog.void LANGUAGE plpgsql AS $$
DECLARE
    name CONSTANT pg_catalog.text := (SELECT relname FROM pg_catalog.pg_class WHERE oid = original::pg_catalog.regclass);
BEGIN
    EXECUTE format('ALTER TABLE %s SET SCHEMA schema_parity_original', original);
    EXECUTE format('CREATE TABLE %s (LIKE schema_parity_original.%I)', original, name);
END $$;

-- Writes the storage parameters of an index in one order, which has no meaning.
CREATE FUNCTION pg_temp.sort_options(index pg_catalog.oid) RETURNS pg_catalog.void LANGUAGE plpgsql AS $$
DECLARE
    options CONSTANT pg_catalog.text[] := (SELECT reloptions FROM pg_catalog.pg_class WHERE oid = index);
BEGIN
    IF cardinality(options) > 1 THEN
        EXECUTE (SELECT format('ALTER INDEX %1$s RESET (%2$s); ALTER INDEX %1$s SET (%3$s)', index::pg_catalog.regclass,
                               string_agg(quote_ident(o.name), ', '),
                               string_agg(format('%I = %L', o.name, o.value), ', ' ORDER BY o.name COLLATE "C"))
                   FROM (SELECT split_part(entry, '=', 1) AS name, substr(entry, strpos(entry, '=') + 1) AS value
                           FROM unnest(options) AS entry) AS o);
    END IF;
END $$;

-- Creates a shadow by a text and returns what the server makes of that; nothing remains of the shadow.
CREATE FUNCTION pg_temp.read_again(shadow pg_catalog.text, words pg_catalog.text) RETURNS pg_catalog.text
LANGUAGE plpgsql AS $$
DECLARE
    -- A name cannot hold either of the two, in which its quotation marks would be doubled; a text may, and is not searched.
    or_null CONSTANT pg_catalog.bool := strpos(shadow, '{"text or NULL}') > 0;
    deparsed pg_catalog.text;
BEGIN
    -- A statement that ends a view's definition here is followed by an empty one, which does no harm.
    EXECUTE CASE WHEN or_null THEN replace(shadow, '{"text or NULL}', coalesce(words, 'NULL'))
                 ELSE replace(shadow, '{"text}', coalesce(words, '')) END
       INTO deparsed;
    IF deparsed IS NULL AND NOT or_null THEN
        RAISE EXCEPTION 'nothing can be read back';
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'SPEND';
EXCEPTION
    WHEN SQLSTATE 'SPEND' THEN
        RETURN deparsed;
END $$;

-- Tells whether two texts mean the same: whether what the server makes of one, of that again, and so on, is met by what it
-- makes of the other. Each step keeps the meaning, so a single text in common is enough.
CREATE FUNCTION pg_temp.meet(shadow pg_catalog.text, legacy pg_catalog.text, baseline pg_catalog.text,
                             OUT met pg_catalog.bool, OUT failure pg_catalog.text)
LANGUAGE plpgsql AS $$
DECLARE
    legacy_texts pg_catalog.text[] := ARRAY[legacy];
    baseline_texts pg_catalog.text[] := ARRAY[baseline];
BEGIN
    FOR round IN 1..4 LOOP
        legacy_texts := legacy_texts || pg_temp.read_again(shadow, legacy_texts[round]);
        met := array_position(baseline_texts, legacy_texts[round + 1]) IS NOT NULL;
        EXIT WHEN met;
        baseline_texts := baseline_texts || pg_temp.read_again(shadow, baseline_texts[round]);
        met := array_position(legacy_texts, baseline_texts[round + 1]) IS NOT NULL;
        EXIT WHEN met;
        -- The server has nothing to add.
        EXIT WHEN legacy_texts[round + 1] IS NOT DISTINCT FROM legacy_texts[round]
              AND baseline_texts[round + 1] IS NOT DISTINCT FROM baseline_texts[round];
    END LOOP;
EXCEPTION
    WHEN OTHERS THEN
        met := false;
        failure := SQLERRM;
END $$;
