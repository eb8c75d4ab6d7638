package dev.schemaparity.internal.server;

import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in a database beside what every new one has: the schema public and the language plpgsql. */
public final class DatabaseContents {
    /** The first object identifier that initdb does not give. Whoever creates a large object may choose its own. */
    private static final String LISTED = """
            WITH listed (class, oid) AS (
                SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid FROM pg_catalog.pg_event_trigger
                UNION ALL SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass, oid
                            FROM pg_catalog.pg_extension WHERE extname <> 'plpgsql'
                UNION ALL SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid
                            FROM pg_catalog.pg_namespace WHERE nspname <> 'public' AND nspname !~ '^pg_(toast_)?temp_'
                UNION ALL SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, oid
                            FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND relpersistence <> 't'
                UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid
                            FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
                           WHERE n.nspname !~ '^pg_(toast_)?temp_'
                UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid FROM pg_catalog.pg_proc
                UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, oid FROM pg_catalog.pg_operator
                UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid FROM pg_catalog.pg_opclass
                UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid FROM pg_catalog.pg_opfamily
                UNION ALL SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid FROM pg_catalog.pg_collation
                UNION ALL SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid FROM pg_catalog.pg_conversion
                UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid FROM pg_catalog.pg_statistic_ext
                UNION ALL SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_config
                UNION ALL SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_dict
                UNION ALL SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_parser
                UNION ALL SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid FROM pg_catalog.pg_ts_template
                UNION ALL SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, oid FROM pg_catalog.pg_cast
                UNION ALL SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass, oid FROM pg_catalog.pg_transform
                UNION ALL SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, oid FROM pg_catalog.pg_language
                UNION ALL SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, oid FROM pg_catalog.pg_am
                UNION ALL SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, oid FROM pg_catalog.pg_publication
                UNION ALL SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid FROM pg_catalog.pg_foreign_server
                UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid
                            FROM pg_catalog.pg_foreign_data_wrapper),
            own AS (
                SELECT l.*, row_number() OVER () AS position FROM listed AS l
                 WHERE l.oid >= 16384
                   -- What belongs to something else goes with it. The columns of a partition key belong to their own table.
                   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS m
                                    WHERE m.classid = l.class AND m.objid = l.oid AND m.objsubid = 0
                                      AND m.deptype IN ('a', 'e', 'i', 'P', 'S')))
            SELECT what, statement
              FROM (SELECT 0, position, concat_ws(' ', i.type, i.identity),
                           format('DROP %s IF EXISTS %s CASCADE',
                                  CASE WHEN i.type IN ('function', 'procedure', 'aggregate') THEN 'ROUTINE'
                                       WHEN i.type = 'statistics object' THEN 'STATISTICS'
                                       ELSE upper(replace(i.type, '-', ' ')) END,
                                  CASE WHEN i.type = 'transform' THEN replace(i.identity, ' on language ', ' LANGUAGE ')
                                       ELSE i.identity END)
                      FROM own AS o CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, 0) AS i
                    UNION ALL
                    SELECT 1, l.oid, 'large object ' || l.oid, format('SELECT pg_catalog.lo_unlink(%s)', l.oid)
                      FROM pg_catalog.pg_largeobject_metadata AS l
                    UNION ALL
                    SELECT 2, d.oid::pg_catalog.int8 * 4 + s.position, format('default privileges for %I', a.owner),
                           format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s ', a.owner,
                                  ' IN SCHEMA ' || quote_ident(n.nspname)) || s.statement
                      FROM pg_catalog.pg_default_acl AS d
                      LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = d.defaclnamespace
                     CROSS JOIN LATERAL (SELECT pg_get_userbyid(d.defaclrole) AS owner,
                                                CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                                                     WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
                                                     WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS type) AS a
                     CROSS JOIN LATERAL (
                           SELECT 0, format('REVOKE ALL ON %s FROM %s', a.type,
                                            CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(e.grantee)) END)
                             FROM aclexplode(d.defaclacl) AS e
                           -- As it is where nobody has said anything; only then the entry is gone.
                           UNION ALL SELECT 1, format('GRANT ALL ON %s TO %I', a.type, a.owner) WHERE n.oid IS NULL
                           UNION ALL SELECT 2, format('GRANT ALL ON %s TO PUBLIC', a.type)
                                      WHERE n.oid IS NULL AND a.type IN ('FUNCTIONS', 'TYPES')) AS s (position, statement))
                   AS found (rank, position, what, statement)
             ORDER BY rank, position
            """;

    private DatabaseContents() {}

    private record Content(String what, String statement) {}

    /** Lists it; what hangs on something else is not listed. */
    public static List<String> list(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return read(statement).stream().map(Content::what).distinct().toList();
        }
    }

    /** Drops it, as far as the role may; what cannot be dropped is still there afterwards. */
    public static void dropAll(Database database) throws SQLException {
        Subscriptions.dropAll(database);
        // Only so does the driver not look for the ends of statements itself.
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            // A chain may have left settings for every session.
            statement.execute(
                    "SET search_path = ''; SET default_transaction_read_only = off; SET lock_timeout = '30s'");
            List<Content> contents = read(statement);
            int before = Integer.MAX_VALUE;
            while (!contents.isEmpty() && contents.size() < before) {
                before = contents.size();
                for (Content content : contents) {
                    drop(statement, content);
                }
                contents = read(statement);
            }
        }
    }

    /** What hangs on something that cannot be dropped yet is tried again in the next round. */
    private static void drop(Statement statement, Content content) {
        try {
            statement.execute(content.statement());
        } catch (SQLException e) {
            System.getLogger(DatabaseContents.class.getName())
                    .log(System.Logger.Level.DEBUG, content.what() + " cannot be dropped", e);
        }
    }

    private static List<Content> read(Statement statement) throws SQLException {
        List<Content> contents = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(LISTED)) {
            while (rows.next()) {
                contents.add(new Content(rows.getString("what"), rows.getString("statement")));
            }
        }
        return contents;
    }
}
