package dev.schemaparity.internal.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One of the server's catalogs that the role may not read, or not all of.
 *
 * @param columns those that it may not read; empty when it may not read the catalog at all
 * @param holdsRows false when it holds none for certain
 */
record Unreadable(String catalog, String role, Set<String> columns, boolean holdsRows) {
    /** Asks the server; the transaction that was refused must have been left. */
    static List<Unreadable> all(Statement statement) throws SQLException {
        List<Unreadable> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(CatalogQuery.text("unreadable.sql"))) {
            while (rows.next()) {
                found.add(new Unreadable(
                        rows.getString("catalog"),
                        rows.getString("role"),
                        Set.of((String[]) rows.getArray("columns").getArray()),
                        rows.getBoolean("may_hold_rows")));
            }
        }
        List<Unreadable> all = new ArrayList<>();
        for (Unreadable unreadable : found) {
            all.add(unreadable.columns().isEmpty() ? unreadable : unreadable.counted(statement));
        }
        return all;
    }

    /** Whoever may read one column may count the rows. */
    private Unreadable counted(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT FROM pg_catalog.\"%s\" LIMIT 1".formatted(catalog))) {
            return new Unreadable(catalog, role, columns, rows.next());
        }
    }

    /** Tells whether the server refuses a query because of this. */
    boolean refuses(String sql) {
        // In quotes it is the name of the catalog alone, which anybody may look up.
        boolean isRead = Pattern.compile("(?<!')pg_catalog\\." + catalog + "\\b")
                .matcher(sql)
                .find();
        return isRead
                && (columns.isEmpty()
                        || columns.stream()
                                .anyMatch(column -> Pattern.compile("\\b" + column + "\\b")
                                        .matcher(sql)
                                        .find()));
    }

    @Override
    public String toString() {
        return "the role %s may not read %s"
                .formatted(
                        role,
                        columns.isEmpty()
                                ? "pg_catalog." + catalog
                                : "%s of pg_catalog.%s"
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        columns.stream()
                                                                .sorted()
                                                                .toList()),
                                                catalog));
    }
}
