package dev.schemaparity.internal.squash.stamp;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The revision of Alembic's that comes back.
 *
 * @param stamped the revision that the stamp has put in
 * @param before the one that was there
 * @param older what comes back of an earlier stamp, null where there was none
 */
record AlembicRestoration(HistoryTable table, String stamped, String before, HistoryTable older)
        implements Restoration {
    static AlembicRestoration look(Connection connection, HistoryTable table) throws SQLException {
        String now = AlembicHistory.revision(connection, table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version_num, stamped_as FROM %s"
                        .formatted(table.backup().sql()))) {
            row.next();
            if (!now.equals(row.getString(2))) {
                throw new Refusal(
                        "%s is at %s, and was stamped as %s: something was applied since. The old revision cannot be put back without it being forgotten. Keep the stamp, and drop %s when it is not needed any more."
                                .formatted(
                                        table.sql(),
                                        now,
                                        row.getString(2),
                                        table.backup().sql()));
            }
            return new AlembicRestoration(
                    table, now, row.getString(1), new OlderBackup(table, row.getString(1)).find(connection));
        }
    }

    @Override
    public String takenOut() {
        return stamped;
    }

    @Override
    public String putBack() {
        return before;
    }

    @Override
    public void in(Connection connection) throws SQLException {
        if (!look(connection, table).equals(this)) {
            throw AlembicHistory.changed(table);
        }
        AlembicHistory.replace(connection, table, stamped, before);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE %s".formatted(table.backup().sql()));
            new OlderBackup(table, before).giveBack(connection);
        }
    }
}
