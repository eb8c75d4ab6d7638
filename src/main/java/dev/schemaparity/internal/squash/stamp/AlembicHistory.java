package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.sql.JarText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The table in which Alembic keeps the revision that a database is at. */
public final class AlembicHistory {
    private static final String NAME = "alembic_version";

    private AlembicHistory() {}

    static boolean isOne(HistoryTable table) {
        return table.name().equals(NAME);
    }

    /**
     * Finds the table of a database.
     *
     * @throws Refusal when there is none, or several
     */
    static HistoryTable find(Connection connection) throws SQLException {
        List<HistoryTable> found = tables(connection);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Refusal(
                found.isEmpty() ? StampState.NOT_MIGRATED : StampState.REFUSED,
                found.isEmpty()
                        ? "There is no table alembic_version: Alembic has never migrated this database. An empty one needs no stamp, as 'alembic upgrade head' runs the baseline there."
                        : "There are several tables alembic_version: %s. Which one is meant cannot be said yet; use 'alembic stamp' of the project that owns it."
                                .formatted(HistoryTable.names(found)));
    }

    /** Returns all that a database holds, in all its schemas. */
    public static List<HistoryTable> tables(Connection connection) throws SQLException {
        List<HistoryTable> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(JarText.read(AlembicHistory.class, "schemas_with_table.sql"))) {
            query.setString(1, NAME);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new HistoryTable(rows.getString(1), NAME));
                }
            }
        }
        return found;
    }

    /** Returns the revisions that a database is at, several where it is at several heads. */
    public static List<String> revisions(Connection connection, HistoryTable table) throws SQLException {
        List<String> revisions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version_num FROM %s ORDER BY version_num".formatted(table.sql()))) {
            while (rows.next()) {
                revisions.add(rows.getString(1));
            }
        }
        return List.copyOf(revisions);
    }

    /**
     * Returns the one revision that a database is at.
     *
     * @throws Refusal when there is none, or several
     */
    static String revision(Connection connection, HistoryTable table) throws SQLException {
        List<String> revisions = revisions(connection, table);
        if (revisions.size() == 1) {
            return revisions.get(0);
        }
        throw new Refusal(
                revisions.isEmpty() ? StampState.NOT_MIGRATED : StampState.REFUSED,
                revisions.isEmpty()
                        ? "%s holds no revision: nothing has been migrated yet. Such a database needs no stamp: 'alembic upgrade head' runs the baseline there."
                                .formatted(table.sql())
                        : "%s holds several revisions: %s. Merge the heads of the chain and upgrade first."
                                .formatted(table.sql(), String.join(", ", revisions)));
    }

    /** Returns the revision that a stamp has put in, whatever has run since; null where there was none. */
    public static String stampedAs(Connection connection, HistoryTable table) throws SQLException {
        if (!table.isStamped(connection)) {
            return null;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT stamped_as FROM %s".formatted(table.backup().sql()))) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Puts another revision in the place of the one that is there. */
    static void replace(Connection connection, HistoryTable table, String revision, String by) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE %s SET version_num = ? WHERE version_num = ?".formatted(table.sql()))) {
            update.setString(1, by);
            update.setString(2, revision);
            update.executeUpdate();
        }
        if (!revisions(connection, table).equals(List.of(by))) {
            throw new Refusal(
                    "%s did not become what it should: a trigger or a rule of the table has changed what was written. Nothing was changed; disable it and run the command again."
                            .formatted(table.sql()));
        }
    }

    static Refusal changed(HistoryTable table) {
        return new Refusal(
                StampState.IN_USE,
                "%s has changed since it was looked at: a migration or another stamp was quicker. Nothing was changed; run the command again."
                        .formatted(table.sql()));
    }
}
