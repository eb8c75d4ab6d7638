-- The tables that may hold rows, which tables their foreign keys point at, and how each row is written as an INSERT: every
-- column but those that the server computes, as text that any type reads back. A row is ordered by the table's key, or by
-- all that it holds, so that the same rows give the same text.
WITH held AS (
    SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name
      FROM pg_catalog.pg_class AS c
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
       AND format('%I.%I', n.nspname, c.relname) <> ALL (?)
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                        WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'))
SELECT h.name,
       ARRAY(SELECT DISTINCT p.name FROM pg_catalog.pg_constraint AS f JOIN held AS p ON p.oid = f.confrelid
              WHERE f.conrelid = h.oid AND f.contype = 'f') AS parents,
       CASE WHEN w.names IS NULL THEN format('SELECT %L FROM ONLY %s', format('INSERT INTO %s DEFAULT VALUES;', h.name), h.name)
       ELSE format('SELECT format(%L, %s) FROM ONLY %s AS r ORDER BY %s',
              format('INSERT INTO %s (%s)%s VALUES (%s);', replace(h.name, '%', '%%'),
                     replace(w.names, '%', '%%'), CASE WHEN w.always THEN ' OVERRIDING SYSTEM VALUE' ELSE '' END, w.places),
              w.texts, h.name, coalesce(k.columns, 'r::pg_catalog.text COLLATE "C"')) END AS query
  FROM held AS h
 CROSS JOIN LATERAL (
       SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS names,
              bool_or(a.attidentity = 'a') AS always,
              string_agg('%s', ', ' ORDER BY a.attnum) AS places,
              string_agg(CASE WHEN a.atttypid = ANY (ARRAY['pg_catalog.int2', 'pg_catalog.int4', 'pg_catalog.int8',
                                                           'pg_catalog.bool']::pg_catalog.regtype[])
                              THEN format('coalesce(r.%I::pg_catalog.text, ''NULL'')', a.attname)
                              ELSE format('quote_nullable(r.%I::pg_catalog.text)', a.attname) END, ', ' ORDER BY a.attnum)
                  AS texts
         FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = h.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          AND NOT (format('%s.%I', h.name, a.attname) = ANY (?)
                   AND (a.atthasdef OR a.attidentity <> '' OR NOT a.attnotnull))) AS w
  LEFT JOIN LATERAL (
       SELECT string_agg(format('r.%I', a.attname), ', ' ORDER BY x.place) AS columns
         FROM pg_catalog.pg_index AS i
        CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS x (attnum, place)
         JOIN pg_catalog.pg_attribute AS a ON a.attrelid = h.oid AND a.attnum = x.attnum
        WHERE i.indrelid = h.oid AND i.indisprimary) AS k ON true
 ORDER BY h.name COLLATE "C";
