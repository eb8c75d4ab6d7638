package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.sql.JarText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes the rows that a chain has left, and the positions of its sequences, as statements. */
final class SeedRows {
    /** Beyond this, rows are no reference data, and a file of statements is not the way to carry them. */
    static final int MOST = 100_000;

    private static final String TABLES = JarText.read(SeedRows.class, "seed_tables.sql");
    private static final String SEQUENCES = JarText.read(SeedRows.class, "sequences.sql");
    private static final String VIEWS = JarText.read(SeedRows.class, "populated_views.sql");

    private SeedRows() {}

    /**
     * What there is of rows.
     *
     * @param inserts by table, each after those that its foreign keys point at, where these do not run in a circle
     * @param others what sets sequences and fills materialized views
     */
    record Statements(Map<String, List<String>> inserts, List<String> others) {
        int rows() {
            return inserts.values().stream().mapToInt(List::size).sum();
        }
    }

    private record Table(String name, Set<String> parents, String query) {}

    static Statements read(Connection connection, Collection<String> historyTables, Collection<String> volatileColumns)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Every name is written with its schema, and every value as it is read back anywhere.
            statement.execute(
                    "SET search_path = ''; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 3; SET TimeZone = 'UTC'; SET bytea_output = 'hex'");
            Map<String, List<String>> inserts = new LinkedHashMap<>();
            int rows = 0;
            for (Table table : inOrder(tables(connection, historyTables, volatileColumns))) {
                statement.setMaxRows(MOST - rows + 1);
                List<String> own = texts(statement, table.query());
                rows += own.size();
                if (rows > MOST) {
                    throw new TooManyRows(table.name());
                }
                if (!own.isEmpty()) {
                    inserts.put(table.name(), own);
                }
            }
            statement.setMaxRows(0);
            List<String> others = new ArrayList<>();
            for (String query : texts(statement, SEQUENCES)) {
                others.addAll(texts(statement, query));
            }
            others.addAll(texts(statement, VIEWS));
            return new Statements(inserts, others);
        }
    }

    /** Returns who wrote the rows that there are, by table, as a function tells it of their transactions. */
    static Map<String, Set<String>> writers(
            Connection connection, Collection<String> historyTables, UnaryOperator<String> writer) throws SQLException {
        Map<String, Set<String>> writers = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables(connection, historyTables, List.of())) {
                Set<String> own = new LinkedHashSet<>();
                texts(statement, "SELECT DISTINCT xmin::pg_catalog.text FROM ONLY " + table.name())
                        .forEach(xmin -> own.add(writer.apply(xmin)));
                writers.put(table.name(), own);
            }
        }
        return writers;
    }

    private static List<Table> tables(
            Connection connection, Collection<String> historyTables, Collection<String> volatileColumns)
            throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", historyTables.toArray()));
            statement.setArray(2, connection.createArrayOf("text", volatileColumns.toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Set<String> parents = Set.of((String[]) rows.getArray("parents").getArray());
                tables.add(new Table(rows.getString("name"), parents, rows.getString("query")));
            }
        }
        return tables;
    }

    private static List<Table> inOrder(List<Table> tables) {
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        Set<Table> ordered = new LinkedHashSet<>();
        tables.forEach(table -> visit(table, byName, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void visit(Table table, Map<String, Table> all, Set<Table> ordered, Set<Table> onTheWay) {
        if (ordered.contains(table) || !onTheWay.add(table)) {
            return;
        }
        table.parents().stream().sorted().map(all::get).forEach(parent -> visit(parent, all, ordered, onTheWay));
        ordered.add(table);
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Tells that there is more than a baseline should hold. */
    static final class TooManyRows extends SQLException {
        private static final long serialVersionUID = 1L;

        TooManyRows(String table) {
            super("the chain leaves more than %d rows, counted up to %s: that is data, which a baseline does not hold"
                    .formatted(MOST, table));
        }
    }
}
