package dev.schemaparity;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.spi.Side;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Counts what is in tables that the baseline lacks: rows are compared where both sides have the table. */
final class MissingRows {
    private final Observations observed;

    MissingRows(Observations observed) {
        this.observed = observed;
    }

    /** Returns how many rows are missing with some objects, or null for none or where rows are not compared. */
    String remark(Stream<CatalogObject> missing) {
        List<String> tables = missing.filter(object -> object.id().kind().equals("table")
                        && object.attributes().get("foreign server") == null)
                .map(object -> object.id().name())
                .toList();
        if (tables.isEmpty() || !observed.rows().all()) {
            return null;
        }
        BuiltSide legacy = observed.side(Side.LEGACY).built();
        List<String> counted = new ArrayList<>();
        try {
            if (legacy.recorded() != null) {
                tables.forEach(table -> count(table, legacy.recorded().rows().count(table), counted));
            } else {
                count(legacy, tables, counted);
            }
        } catch (SQLException e) {
            // That the table is missing is told whatever is in it.
            return "its rows could not be counted: " + e.getMessage();
        }
        return counted.isEmpty()
                ? null
                : "rows are missing with it, and not in what is to be added: " + String.join(", ", counted);
    }

    private static void count(String table, long rows, List<String> counted) {
        if (rows > 0) {
            counted.add("%d of %s".formatted(rows, table));
        }
    }

    private static void count(BuiltSide legacy, List<String> tables, List<String> counted) throws SQLException {
        try (Connection connection = legacy.database().connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                // What is in its partitions is counted with these.
                ResultSet count = statement.executeQuery("SELECT count(*) FROM ONLY " + table);
                count.next();
                count(table, count.getLong(1), counted);
            }
        }
    }
}
