package dev.schemaparity.internal.server;

import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Drops the subscriptions of a database, which keep the database from being dropped. */
final class Subscriptions {
    private static final String OF_THIS_DATABASE = """
            SELECT pg_catalog.quote_ident(s.subname)
              FROM pg_catalog.pg_subscription AS s
             WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = current_database())
            """;

    private Subscriptions() {}

    /** Drops them without a word to their publishers, whose replication slots are not ours to drop. */
    static void dropAll(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(OF_THIS_DATABASE)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                statement.execute("ALTER SUBSCRIPTION " + name + " DISABLE");
                statement.execute("ALTER SUBSCRIPTION " + name + " SET (slot_name = NONE)");
                statement.execute("DROP SUBSCRIPTION " + name);
            }
        }
    }
}
