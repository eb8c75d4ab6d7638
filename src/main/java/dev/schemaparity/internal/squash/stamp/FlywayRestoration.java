package dev.schemaparity.internal.squash.stamp;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows of Flyway's that go and come.
 *
 * @param now all rows of the history
 * @param backup all rows as they were
 * @param stamp the row that goes
 * @param missing those that come back
 * @param older what comes back of an earlier stamp, null where there was none
 */
record FlywayRestoration(
        HistoryTable table,
        List<HistoryRow> now,
        List<HistoryRow> backup,
        HistoryRow stamp,
        List<HistoryRow> missing,
        HistoryTable older)
        implements Restoration {
    static FlywayRestoration look(Connection connection, HistoryTable table) throws SQLException {
        List<HistoryRow> now = HistoryRow.read(connection, table);
        List<HistoryRow> backup = HistoryRow.read(connection, table.backup());
        List<HistoryRow> added = new ArrayList<>(now);
        added.removeAll(backup);
        List<HistoryRow> missing = new ArrayList<>(backup);
        missing.removeAll(now);
        HistoryRow stamp = stamp(now, backup)
                .orElseThrow(() -> new Refusal(
                        "The history %s is not as a stamp left it: the row of the baseline is gone or another. %s still holds the rows as they were; put right by hand what was changed."
                                .formatted(table.sql(), table.backup().sql())));
        added.remove(stamp);
        if (!added.isEmpty()) {
            throw new Refusal(
                    "The history %s holds what was applied, or changed, since it was stamped: %s. The old rows cannot be put back without it being forgotten. Keep the stamp, and drop %s when it is not needed any more."
                            .formatted(
                                    table.sql(),
                                    HistoryRow.scripts(added),
                                    table.backup().sql()));
        }
        return new FlywayRestoration(
                table,
                now,
                backup,
                stamp,
                List.copyOf(missing),
                new OlderBackup(table, stampIn(backup)).find(connection));
    }

    /** Finds the row of the stamp by which a history has become what it is. */
    static Optional<HistoryRow> stamp(List<HistoryRow> now, List<HistoryRow> backup) {
        // The stamp took the lowest rank of those that it stands for.
        OptionalInt lowest = backup.stream()
                .filter(row -> !now.contains(row))
                .mapToInt(HistoryRow::rank)
                .findFirst();
        return now.stream()
                .filter(row -> !backup.contains(row) && row.type().endsWith("_BASELINE"))
                .filter(row -> lowest.isPresent() && row.rank() == lowest.getAsInt())
                .findFirst();
    }

    /** Returns the baseline that a history is at, empty where it is at none. */
    static String stampIn(List<HistoryRow> rows) {
        return rows.stream()
                .filter(row -> row.type().endsWith("_BASELINE"))
                .map(HistoryRow::script)
                .findFirst()
                .orElse("");
    }

    @Override
    public String takenOut() {
        return stamp.script();
    }

    @Override
    public String putBack() {
        return HistoryRow.scripts(missing);
    }

    @Override
    public void in(Connection connection) throws SQLException {
        if (!look(connection, table).equals(this)) {
            throw new Refusal(
                    "The history %s has changed since it was looked at. Nothing was changed; run the command again."
                            .formatted(table.sql()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM %s WHERE installed_rank = %s".formatted(table.sql(), stamp.rank()));
            statement.executeUpdate(
                    "INSERT INTO %1$s SELECT b.* FROM %2$s AS b WHERE NOT EXISTS (SELECT FROM %1$s AS h WHERE h.installed_rank = b.installed_rank)"
                            .formatted(table.sql(), table.backup().sql()));
            if (!HistoryRow.read(connection, table).equals(backup)) {
                throw new Refusal(
                        "The history %s did not become what it was: a trigger or a rule of the table has changed what was written. Nothing was changed; disable it and run the command again."
                                .formatted(table.sql()));
            }
            statement.execute("DROP TABLE %s".formatted(table.backup().sql()));
            new OlderBackup(table, stampIn(backup)).giveBack(connection);
        }
    }
}
