package dev.schemaparity.internal.squash.stamp;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Puts the revision of the baseline in the place of the one that is there, and keeps that in a table beside it.
 *
 * @param before the revision as it was looked at
 * @param revision the one that takes its place
 */
record AlembicRewriting(HistoryTable table, String before, String revision) implements HistoryTransaction.Work {
    /**
     * Does it, in a transaction that holds the locks.
     *
     * @throws Refusal when the table is not what it was when it was looked at, or does not become what it should
     */
    @Override
    public void in(Connection connection) throws SQLException {
        if (!AlembicHistory.revision(connection, table).equals(before) || !isRoom(connection, table)) {
            throw AlembicHistory.changed(table);
        }
        new OlderBackup(table, before).keep(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE %s AS SELECT version_num, %s::varchar AS stamped_as FROM %s"
                    .formatted(table.backup().sql(), statement.enquoteLiteral(revision), table.sql()));
            statement.execute("COMMENT ON TABLE %s IS %s"
                    .formatted(table.backup().sql(), statement.enquoteLiteral(table.mark())));
        }
        AlembicHistory.replace(connection, table, before, revision);
    }

    /** Tells whether nothing is where the revision is to be kept, or what an earlier stamp has left. */
    static boolean isRoom(Connection connection, HistoryTable table) throws SQLException {
        return LiveDatabase.comment(connection, table.backup()) == null || table.isStamped(connection);
    }
}
