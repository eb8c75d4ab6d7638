package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for a few rows of a database again and again while it is being built. */
public final class RowWatch implements AutoCloseable {
    private static final Template EXISTS = Template.of("exists.sql");
    private static final String SETTINGS = Template.of("watch.sql").text();
    /** Of the classes 42 and 3F: there is no such table, or column, or schema, yet or any more. */
    private static final List<String> ABSENT = List.of("42", "3F");

    private final Database database;
    private final Connection connection;
    private final List<ObjectId> rows;
    private final List<String> queries;

    /**
     * Connects to a database.
     *
     * @param searches how each of the rows is found, there or not
     */
    public RowWatch(Database database, Map<ObjectId, RowSearch> searches) {
        this.database = database;
        rows = List.copyOf(searches.keySet());
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RowSearch search = searches.get(rows.get(i));
            byTable.computeIfAbsent(search.target(), table -> new ArrayList<>())
                    .add(EXISTS.filled(Map.of(
                            "number", String.valueOf(i), "source", search.target(), "condition", search.condition())));
        }
        queries = byTable.values().stream()
                .map(ofTable -> String.join(" UNION ALL\n", ofTable))
                .toList();
        try {
            connection = connected();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection connected() throws SQLException {
        Connection opened = database.connect(Map.of("ApplicationName", "schema-parity", "readOnly", "true"));
        try (Statement statement = opened.createStatement()) {
            statement.execute(SETTINGS);
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    /** Returns those of the rows that are there now, in what is committed. */
    public Map<ObjectId, CatalogObject> look() {
        Map<ObjectId, CatalogObject> seen = new HashMap<>();
        for (String query : queries) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                try (ResultSet found = statement.executeQuery(query)) {
                    while (found.next()) {
                        ObjectId row = rows.get(found.getInt("number"));
                        seen.put(row, CatalogObject.of(row, List.of(), Map.of(), null));
                    }
                }
            } catch (SQLException e) {
                if (e.getSQLState() == null || ABSENT.stream().noneMatch(e.getSQLState()::startsWith)) {
                    throw failed(e);
                }
            }
        }
        return seen;
    }

    private BuildException failed(SQLException e) {
        return new BuildException("The rows of %s cannot be looked for: %s".formatted(database, e.getMessage()), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
