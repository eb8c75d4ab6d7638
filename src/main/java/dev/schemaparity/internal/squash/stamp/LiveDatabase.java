package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database whose history is looked at, in sessions that cannot write. */
public record LiveDatabase(Database database) {
    /** Properties of a session that cannot write. */
    public static final Map<String, String> READ_ONLY =
            Map.of("ApplicationName", "schema-parity", "readOnly", "true", "readOnlyMode", "always");

    /** Reads something. */
    public interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /**
     * Reads something in a session of its own.
     *
     * @throws BuildException when the database cannot be reached or read
     */
    public <T> T read(Reading<T> reading) {
        try (Connection connection = connect(READ_ONLY)) {
            return reading.of(connection);
        } catch (SQLException e) {
            throw new BuildException("%s cannot be read: %s".formatted(database, e.getMessage()), e);
        }
    }

    private Connection connect(Map<String, String> properties) {
        try {
            return database.connect(properties);
        } catch (SQLException e) {
            throw new BuildException("%s cannot be reached: %s".formatted(database, e.getMessage()), e);
        }
    }

    /**
     * Rewrites a history table in the one session that writes.
     *
     * @throws Refusal when the locks are not to be had within the limit, or the work refuses
     * @throws BuildException when the database cannot be reached or written to
     */
    void rewrite(HistoryTable table, Duration lockLimit, HistoryTransaction.Work work) {
        try (Connection connection = connect(Map.of("ApplicationName", "schema-parity stamp"))) {
            HistoryTransaction.run(connection, table, lockLimit, work);
        } catch (SQLException e) {
            throw new BuildException(
                    "The connection to %s could not be closed: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** Returns the schema that a session begins in. */
    public String currentSchema() {
        return read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT pg_catalog.current_schema()");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /** Finds all that is needed to rewrite a table: the table itself, and the privileges. */
    void require(HistoryTable table) {
        read(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(JarText.read(LiveDatabase.class, "history_table_rights.sql"))) {
                query.setString(1, table.schema());
                query.setString(2, table.name());
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw noTable(connection, table);
                    }
                    requirePrivileges(table, row);
                }
            }
            return null;
        });
    }

    private void requirePrivileges(HistoryTable table, ResultSet row) throws SQLException {
        if (!row.getBoolean(2)) {
            throw new Refusal(
                    StampState.NOT_PERMITTED,
                    "%s is no owner of the history table %s, which is needed to rewrite it. Connect as %s, or as a member of that role."
                            .formatted(row.getString(4), table.sql(), row.getString(1)));
        }
        if (!row.getBoolean(3)) {
            throw new Refusal(
                    StampState.NOT_PERMITTED,
                    "%s may not create the backup table %s. Have it granted: GRANT CREATE ON SCHEMA %s TO the role."
                            .formatted(row.getString(4), table.backup().sql(), table.schema()));
        }
    }

    private Refusal noTable(Connection connection, HistoryTable table) throws SQLException {
        List<HistoryTable> others = ofFlyway(connection);
        return new Refusal(
                others.isEmpty() ? StampState.NOT_MIGRATED : StampState.NO_HISTORY,
                "There is no history table %s in %s. %s"
                        .formatted(
                                table.sql(),
                                database,
                                others.isEmpty()
                                        ? "Flyway has never migrated it: an empty database needs no stamp, as 'flyway migrate' runs the baseline there."
                                        : "There is %s: name it as your project does, with --option flyway.table=... and flyway.defaultSchema=..."
                                                .formatted(HistoryTable.names(others))));
    }

    /** Returns the tables that have the columns of Flyway's history. */
    public static List<HistoryTable> ofFlyway(Connection connection) throws SQLException {
        List<HistoryTable> others = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement(JarText.read(LiveDatabase.class, "tables_of_flyway.sql"));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                others.add(new HistoryTable(rows.getString(1), rows.getString(2)));
            }
        }
        return others;
    }

    /** Returns the comment of a table; null where there is no such table, empty where it has none. */
    public static String comment(Connection connection, HistoryTable table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(JarText.read(LiveDatabase.class, "table_comment.sql"))) {
            query.setString(1, table.schema());
            query.setString(2, table.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
