-- Event triggers.
-- Not in the ddl: owner, comment
SELECT 'event trigger' AS kind,
       quote_ident(e.evtname) AS name,
       '{}'::pg_catalog.text[] AS parents,
       e.evtevent AS event,
       tags.list AS tags,
       e.evtfoid::pg_catalog.regprocedure::pg_catalog.text AS function,
       CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END
           AS enabled,
       pg_get_userbyid(e.evtowner) AS owner,
       obj_description(e.oid, 'pg_event_trigger') AS comment,
       concat(format('CREATE EVENT TRIGGER %I ON %s%s EXECUTE FUNCTION %s;', e.evtname, e.evtevent,
                     ' WHEN TAG IN (' || tags.list || ')', e.evtfoid::pg_catalog.regprocedure),
              format(E'\nALTER EVENT TRIGGER %I ', e.evtname)
                  || CASE e.evtenabled WHEN 'D' THEN 'DISABLE;' WHEN 'R' THEN 'ENABLE REPLICA;'
                                       WHEN 'A' THEN 'ENABLE ALWAYS;' END) AS ddl,
       ARRAY['comment', format('COMMENT ON EVENT TRIGGER %I IS %L;', e.evtname, obj_description(e.oid, 'pg_event_trigger')),
             'owner', format('ALTER EVENT TRIGGER %I OWNER TO %I;', e.evtname, pg_get_userbyid(e.evtowner)),
             'enabled', format('ALTER EVENT TRIGGER %I %s;', e.evtname,
                               CASE e.evtenabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE'
                                                 WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END)] AS statements,
       ARRAY['EVENT TRIGGER - ' || e.evtname, format('COMMENT - EVENT TRIGGER %I', e.evtname)] AS dumped_as,
       format('pg_event_trigger %s', e.oid) AS stored_at
  FROM pg_catalog.pg_event_trigger AS e
  -- Sorted: the order of the tags has no meaning.
 CROSS JOIN LATERAL (SELECT string_agg(quote_literal(t), ', ' ORDER BY t COLLATE "C") AS list
                       FROM unnest(e.evttags) AS t) AS tags
 WHERE e.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                    WHERE m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass AND m.objid = e.oid
                      AND m.deptype = 'e')
 ORDER BY e.evtname COLLATE "C";
