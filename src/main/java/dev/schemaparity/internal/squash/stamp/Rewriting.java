package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.source.History.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a history as a fresh run of the baseline leaves it, and keeps what was there in a table beside it.
 *
 * @param before all rows as they were looked at
 * @param replaced those that the baseline stands for
 * @param stamp the row that takes their place
 * @param installedBy whom it names, null for the role that connects
 */
record Rewriting(
        HistoryTable table, List<HistoryRow> before, List<HistoryRow> replaced, HistoryRow stamp, String installedBy) {
    static Rewriting of(Situation situation) {
        Entry baseline = situation.baseline();
        List<HistoryRow> replaced = situation.replaced();
        return new Rewriting(
                situation.table(),
                situation.rows(),
                replaced,
                new HistoryRow(
                        // Below all that stays: Flyway takes what comes before a lower version for out of order.
                        replaced.stream().mapToInt(HistoryRow::rank).min().orElseThrow(),
                        baseline.version(),
                        baseline.description(),
                        baseline.type(),
                        baseline.script(),
                        baseline.checksum(),
                        true,
                        ""),
                situation.files().installedBy());
    }

    /**
     * Does it, in a transaction that holds the locks.
     *
     * @throws Refusal when the history is not what it was when it was looked at, or does not become what it should
     */
    void in(Connection connection) throws SQLException {
        if (!HistoryRow.read(connection, table).equals(before)) {
            throw new Refusal(
                    StampState.IN_USE,
                    "The history %s has changed since it was looked at: a migration or another stamp was quicker. Nothing was changed; run the command again."
                            .formatted(table.sql()));
        }
        requireRoom(connection, table, before);
        new OlderBackup(table, FlywayRestoration.stampIn(before)).keep(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE %s AS TABLE %s".formatted(table.backup().sql(), table.sql()));
            statement.execute("COMMENT ON TABLE %s IS %s"
                    .formatted(table.backup().sql(), statement.enquoteLiteral(table.mark())));
        }
        delete(connection);
        insert(connection);
        verify(connection);
    }

    /**
     * Finds that the history can be kept: nothing is in the place, or what the stamp has left that the history shows.
     *
     * @throws Refusal when something else is there
     */
    static void requireRoom(Connection connection, HistoryTable table, List<HistoryRow> rows) throws SQLException {
        String comment = LiveDatabase.comment(connection, table.backup());
        if (comment != null
                && !(comment.equals(table.mark())
                        && FlywayRestoration.stamp(rows, HistoryRow.read(connection, table.backup()))
                                .isPresent())) {
            throw backupIsThere(table);
        }
    }

    static Refusal backupIsThere(HistoryTable table) {
        return new Refusal(
                "There is a table %s already, where the history is to be kept: from a stamp that the history does not show any more, or somebody else's. Drop it if its rows are not needed any more, or rename it, then stamp."
                        .formatted(table.backup().sql()));
    }

    private void delete(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM %s WHERE installed_rank = ANY (?)".formatted(table.sql()))) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", replaced.stream().map(HistoryRow::rank).toArray()));
            statement.executeUpdate();
        }
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO %s (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (?, ?, ?, ?, ?, ?, COALESCE(?, current_user), pg_catalog.now(), 0, true)"
                        .formatted(table.sql()))) {
            statement.setInt(1, stamp.rank());
            statement.setString(2, stamp.version());
            statement.setString(3, stamp.description());
            statement.setString(4, stamp.type());
            statement.setString(5, stamp.script());
            statement.setObject(6, stamp.checksum(), Types.INTEGER);
            statement.setString(7, installedBy);
            statement.executeUpdate();
        }
    }

    /** Reads again what is about to be committed: a trigger or a rule may have had its way. */
    private void verify(Connection connection) throws SQLException {
        Set<HistoryRow> kept = new HashSet<>(before);
        replaced.forEach(kept::remove);
        List<HistoryRow> now = new ArrayList<>(HistoryRow.read(connection, table));
        boolean isStamped = now.removeIf(row -> row.isOf(stamp));
        if (!isStamped
                || now.size() != kept.size()
                || !kept.containsAll(now)
                || !HistoryRow.read(connection, table.backup()).equals(before)) {
            throw new Refusal(
                    "The history %s did not become what it should: a trigger or a rule of the table has changed what was written. Nothing was changed; disable it and run the command again."
                            .formatted(table.sql()));
        }
    }
}
