package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The database whose history is looked at, in sessions that cannot write.
 *
 * @param lockLimit how long they wait for a lock of another session
 */
public record LiveDatabase(Database database, Duration lockLimit) {
    static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    /** Properties of a session that cannot write. */
    public static final Map<String, String> READ_ONLY =
            Map.of("ApplicationName", "schema-parity", "readOnly", "true", "readOnlyMode", "always");

    /** Waits as long as it is waited usually. */
    public LiveDatabase(Database database) {
        this(database, USUAL_LIMIT);
    }

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
        try (Connection connection = connect(READ_ONLY);
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + Math.max(1, lockLimit.toMillis()));
            return reading.of(connection);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw held(e);
            }
            throw new BuildException("%s cannot be read: %s".formatted(database, e.getMessage()), e);
        }
    }

    /**
     * Has the tool of a chain tell what it makes of the history.
     *
     * @throws BuildException when it cannot say
     */
    public History history(HistorySource chain) {
        try {
            return chain.history(database, lockLimit);
        } catch (BuildException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                    throw held(e);
                }
            }
            throw e;
        }
    }

    /**
     * Reaches the database, and waits for whoever keeps others from its histories.
     *
     * @throws BuildException when it cannot be reached, or somebody keeps them for longer than the limit
     */
    public void requireNoLock() {
        read(connection -> {
            List<HistoryTable> histories = new ArrayList<>(ofFlyway(connection));
            histories.addAll(AlembicHistory.tables(connection));
            for (HistoryTable table : histories) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT FROM %s LIMIT 0".formatted(table.sql()));
                } catch (SQLException e) {
                    // What the role may not read is told by whoever needs it.
                    if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                        throw e;
                    }
                }
            }
            return null;
        });
    }

    private BuildException held(Exception failure) {
        return new BuildException(
                "The history in %s is held by another session%s, and was not to be had within %d s. A migration or another stamp is running: wait for its end and run the command again."
                        .formatted(database, read(LiveDatabase::holders), lockLimit.toSeconds()),
                new HeldLock(failure));
    }

    private static String holders(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(JarText.read(LiveDatabase.class, "history_lock_holders.sql"))) {
            return LockHolders.of(query);
        }
    }

    private Connection connect(Map<String, String> properties) {
        try {
            return database.connect(properties);
        } catch (SQLException e) {
            throw new BuildException("%s cannot be reached: %s%s".formatted(database, e.getMessage(), askedAs(e)), e);
        }
    }

    /**
     * Rewrites a history table in the one session that writes.
     *
     * @throws Refusal when the locks are not to be had within the limit, or the work refuses
     * @throws BuildException when the database cannot be reached or written to
     */
    void rewrite(HistoryTable table, HistoryTransaction.Work work) {
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
        if (!others.isEmpty() && !hasSchema(connection, table.schema())) {
            return noSchema(table.schema(), others);
        }
        return new Refusal(
                others.isEmpty() ? StampState.NOT_MIGRATED : StampState.NO_HISTORY,
                "There is no history table %s in %s. %s"
                        .formatted(
                                table.sql(),
                                database,
                                others.isEmpty()
                                        ? "Flyway has never migrated it: an empty database needs no stamp, as 'flyway migrate' runs the baseline there."
                                        : "There is %s: name it as your project does, with --option flyway.table=... and flyway.defaultSchema=..., in Java option(...)"
                                                .formatted(HistoryTable.names(others))));
    }

    Refusal noSchema(String schema, List<HistoryTable> others) {
        return new Refusal(
                StampState.NO_HISTORY,
                "There is no schema %s in %s.%s"
                        .formatted(
                                schema,
                                database,
                                others.isEmpty()
                                        ? ""
                                        : " See how it is written: there is %s."
                                                .formatted(HistoryRow.names(others.stream()
                                                        .map(HistoryTable::sql)
                                                        .toList()))));
    }

    /** Tells whether there is a schema of a name, which has no quotes. */
    public static boolean hasSchema(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT pg_catalog.to_regnamespace(pg_catalog.quote_ident(?)) IS NOT NULL")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
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

    /** Where the server wants to know who it is, it helps to know who it was told. */
    private String askedAs(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("28") || state.equals("08004")
                ? " (The role was %s; its password is taken from the URL, ~/.pgpass or the file of PGPASSFILE.)"
                        .formatted(database.user() == null ? PostgresUrl.user(database.jdbcUrl()) : database.user())
                : "";
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
