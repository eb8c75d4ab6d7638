package dev.schemaparity.internal.squash.stamp;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a history table.
 *
 * @param version null for a repeatable migration
 * @param checksum may be null
 * @param whole all columns as the server writes the row: rows of the same text are the same
 */
public record HistoryRow(
        int rank,
        String version,
        String description,
        String type,
        String script,
        Integer checksum,
        boolean success,
        String whole) {
    private static final int MOST_NAMED = 5;

    /** Returns all rows by their rank. */
    public static List<HistoryRow> read(Connection connection, HistoryTable table) throws SQLException {
        List<HistoryRow> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT h.installed_rank, h.version, h.description, h.type, h.script, h.checksum, h.success, h.*::text AS whole FROM %s AS h ORDER BY h.installed_rank"
                                .formatted(table.sql()))) {
            while (rows.next()) {
                all.add(new HistoryRow(
                        rows.getInt("installed_rank"),
                        rows.getString("version"),
                        rows.getString("description"),
                        rows.getString("type"),
                        rows.getString("script"),
                        rows.getObject("checksum", Integer.class),
                        rows.getBoolean("success"),
                        rows.getString("whole")));
            }
        }
        return List.copyOf(all);
    }

    /** Returns whether the row is what a fresh run of a baseline leaves. */
    boolean isOf(HistoryRow other) {
        return withoutText().equals(other.withoutText());
    }

    private HistoryRow withoutText() {
        return new HistoryRow(rank, version, description, type, script, checksum, success, "");
    }

    /** Returns names, those in the middle left out where there are many. */
    public static String names(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : names.stream().limit(MOST_NAMED - 1L).collect(Collectors.joining(", ")) + ", ... "
                        + names.get(names.size() - 1) + " (" + names.size() + ")";
    }

    /** Returns the scripts of rows. */
    static String scripts(List<HistoryRow> rows) {
        return names(rows.stream().map(HistoryRow::script).toList());
    }
}
