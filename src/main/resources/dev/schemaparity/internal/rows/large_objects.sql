-- Large objects, whose OID is their name: whoever refers to one does so by it. The content is read in pieces, and as what
-- an application reads: a page that was never written is zeros. 262144 is INV_READ, and 2 is SEEK_END. A statement holds
-- a content of up to 4 KiB.
SELECT 'large object' AS kind,
       l.oid::pg_catalog.text AS name,
       pg_get_userbyid(l.lomowner) AS owner,
       (SELECT string_agg(concat_ws(' ', a.privilege, 'to', a.grantee, a.grantor), ', '
                          ORDER BY a.grantee COLLATE "C", a.privilege COLLATE "C", a.grantor COLLATE "C")
          FROM (SELECT concat_ws(' ', e.privilege_type, CASE WHEN e.is_grantable THEN 'with grant option' END)
                           AS privilege,
                       CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN l.lomowner THEN 'its owner'
                                      ELSE quote_ident(pg_get_userbyid(e.grantee)) END AS grantee,
                       CASE WHEN e.grantor <> l.lomowner THEN 'by ' || quote_ident(pg_get_userbyid(e.grantor)) END
                           AS grantor
                  FROM aclexplode(coalesce(l.lomacl, acldefault('L', l.lomowner))) AS e) AS a) AS privileges,
       obj_description(l.oid, 'pg_largeobject') AS comment,
       CASE WHEN s.size IS NOT NULL THEN
            format('%s bytes, SHA-256 of pieces of 1 MiB %s', s.size,
                   encode(sha256((SELECT string_agg(sha256(lo_get(l.oid, p.piece * 1048576, 1048576)), ''
                                                    ORDER BY p.piece)
                                    FROM generate_series(0, s.size / 1048576) AS p (piece))), 'hex')) END AS content,
       concat_ws(E'\n', CASE WHEN s.size <= 4096 THEN format('SELECT pg_catalog.lo_from_bytea(%s, %L);', l.oid, lo_get(l.oid))
                             ELSE format('SELECT pg_catalog.lo_create(%s); -- and its content', l.oid) END,
                 format('ALTER LARGE OBJECT %s OWNER TO %I;', l.oid, pg_get_userbyid(l.lomowner)),
                 format('COMMENT ON LARGE OBJECT %s IS ', l.oid)
                     || quote_literal(obj_description(l.oid, 'pg_largeobject')) || ';') AS ddl,
       format('pg_largeobject_metadata %s', l.oid) AS stored_at
  FROM pg_catalog.pg_largeobject_metadata AS l
 CROSS JOIN LATERAL (SELECT pg_has_role(l.lomowner, 'USAGE')
                            OR EXISTS (SELECT FROM aclexplode(l.lomacl) AS e
                                        WHERE e.privilege_type = 'SELECT'
                                          AND CASE WHEN e.grantee = 0 THEN true
                                                   ELSE pg_has_role(e.grantee, 'USAGE') END) AS readable) AS r
  LEFT JOIN LATERAL (SELECT h.size
                       -- A query below OFFSET 0 is run once, and in its place.
                       FROM (SELECT o.handle, lo_lseek64(o.handle, 0, 2) AS size
                               FROM (SELECT lo_open(CASE WHEN r.readable THEN l.oid END, 262144) AS handle OFFSET 0) AS o OFFSET 0) AS h
                      WHERE lo_close(h.handle) = 0) AS s ON true
 ORDER BY l.oid;
