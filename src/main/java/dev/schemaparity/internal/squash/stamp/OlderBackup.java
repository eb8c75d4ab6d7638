package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.internal.sql.JarText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What keeps a history as it was before its last stamp but one: the table that the last stamp finds in its place, with a
 * number behind its name.
 *
 * @param stamp what the history was at when the last stamp was done
 */
record OlderBackup(HistoryTable table, String stamp) {
    /** Returns the name that the table gets; null where there is no table yet. */
    static HistoryTable place(Connection connection, HistoryTable table) throws SQLException {
        if (LiveDatabase.comment(connection, table.backup()) == null) {
            return null;
        }
        int number = 1;
        while (LiveDatabase.comment(connection, table.backup(number)) != null) {
            number++;
        }
        return table.backup(number);
    }

    /** Makes room for the table of another stamp. */
    void keep(Connection connection) throws SQLException {
        HistoryTable place = place(connection, table);
        if (place != null) {
            rename(connection, table.backup(), place, mark());
        }
    }

    /** Finds the table that was kept when the history was as it is to become; null where there is none. */
    HistoryTable find(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(JarText.read(OlderBackup.class, "older_backup.sql"))) {
            query.setString(1, table.schema());
            query.setString(2, mark());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new HistoryTable(table.schema(), row.getString(1)) : null;
            }
        }
    }

    /** Gives it the place that it was kept in. */
    void giveBack(Connection connection) throws SQLException {
        HistoryTable kept = find(connection);
        if (kept != null) {
            rename(connection, kept, table.backup(), table.mark());
        }
    }

    private String mark() {
        return "%s, as far as %s".formatted(table.mark(), stamp);
    }

    private static void rename(Connection connection, HistoryTable from, HistoryTable to, String comment)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE %s RENAME TO %s".formatted(from.sql(), Identifier.quoted(to.name())));
            statement.execute("COMMENT ON TABLE %s IS %s".formatted(to.sql(), statement.enquoteLiteral(comment)));
        }
    }
}
