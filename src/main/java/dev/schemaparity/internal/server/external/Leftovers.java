package dev.schemaparity.internal.server.external;

import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.internal.server.RunMark;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The databases that killed runs have left on a server of somebody else's. */
final class Leftovers {
    /** By name, owner and mark. */
    private static final String CANDIDATES = """
            SELECT d.datname AS name, pg_catalog.shobj_description(d.oid, 'pg_database') AS mark
              FROM pg_catalog.pg_database AS d
             WHERE d.datname LIKE 'schema\\_parity\\_%'
               AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
            """;

    private Leftovers() {}

    /** Drops what belongs to runs that are over; one that cannot be dropped keeps nobody from working. */
    static void drop(DatabaseServer server) throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            for (String name : names(statement)) {
                try {
                    // A statement of a killed run may still be at work: the server does not notice that nobody waits
                    // for it.
                    statement.execute("DROP DATABASE IF EXISTS " + Identifier.quoted(name) + " WITH (FORCE)");
                } catch (SQLException e) {
                    System.getLogger(Leftovers.class.getName())
                            .log(System.Logger.Level.DEBUG, "The database " + name + " cannot be dropped", e);
                }
            }
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(CANDIDATES)) {
            while (rows.next()) {
                if (RunMark.parse(rows.getString("mark"))
                        .filter(RunMark::isOver)
                        .isPresent()) {
                    names.add(rows.getString("name"));
                }
            }
        }
        return names;
    }
}
