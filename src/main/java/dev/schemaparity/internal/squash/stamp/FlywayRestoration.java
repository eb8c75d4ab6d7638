package dev.schemaparity.internal.squash.stamp;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of Flyway's that go and come.
 *
 * @param now all rows of the history
 * @param backup all rows as they were
 * @param stamp the row that goes
 * @param missing those that come back
 */
record FlywayRestoration(
        HistoryTable table, List<HistoryRow> now, List<HistoryRow> backup, HistoryRow stamp, List<HistoryRow> missing)
        implements Restoration {
    static FlywayRestoration look(Connection connection, HistoryTable table) throws SQLException {
        List<HistoryRow> now = HistoryRow.read(connection, table);
        List<HistoryRow> backup = HistoryRow.read(connection, table.backup());
        List<HistoryRow> added = new ArrayList<>(now);
        added.removeAll(backup);
        List<HistoryRow> missing = new ArrayList<>(backup);
        missing.removeAll(now);
        // The stamp took the lowest rank of those that it stands for.
        HistoryRow stamp = added.stream()
                .filter(row ->
                        !missing.isEmpty() && row.rank() == missing.get(0).rank())
                .filter(row -> row.type().endsWith("_BASELINE"))
                .findFirst()
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
        return new FlywayRestoration(table, now, backup, stamp, List.copyOf(missing));
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
            statement.executeUpdate("DELETE FROM %s WHERE installed_rank = %d".formatted(table.sql(), stamp.rank()));
            statement.executeUpdate(
                    "INSERT INTO %1$s SELECT b.* FROM %2$s AS b WHERE NOT EXISTS (SELECT FROM %1$s AS h WHERE h.installed_rank = b.installed_rank)"
                            .formatted(table.sql(), table.backup().sql()));
            if (!HistoryRow.read(connection, table).equals(backup)) {
                throw new Refusal(
                        "The history %s did not become what it was: a trigger or a rule of the table has changed what was written. Nothing was changed; disable it and run the command again."
                                .formatted(table.sql()));
            }
            statement.execute("DROP TABLE %s".formatted(table.backup().sql()));
        }
    }
}
