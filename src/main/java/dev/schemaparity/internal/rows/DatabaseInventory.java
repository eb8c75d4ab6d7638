package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to read in a database. */
record DatabaseInventory(RowReader reader) implements RowInventory {
    private static final String TABLES = Template.of("tables.sql").text();
    private static final Template COLUMNS = Template.of("columns.sql");
    private static final String SEQUENCES = Template.of("sequences.sql").text();
    private static final String LARGE_OBJECTS = Template.of("large_objects.sql").text();

    @Override
    public Map<String, RowTable> tables() {
        Map<String, RowTable> tables = new LinkedHashMap<>();
        reader.all(TABLES, "", RowTable::of).forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    private record OwnedColumn(String table, RowColumn column) {
        private static OwnedColumn of(ResultSet row) throws SQLException {
            return new OwnedColumn(row.getString("table_name"), RowColumn.of(row));
        }
    }

    @Override
    public Map<String, RowTable> withColumns(Map<String, RowTable> tables, Set<String> names) {
        String wanted = tables.keySet().stream()
                .filter(names::contains)
                .map(Literal::of)
                .collect(Collectors.joining(", "));
        Map<String, List<RowColumn>> columns = wanted.isEmpty()
                ? Map.of()
                : reader.all(COLUMNS.filled(Map.of("tables", wanted)), "", OwnedColumn::of).stream()
                        .collect(Collectors.groupingBy(
                                OwnedColumn::table, Collectors.mapping(OwnedColumn::column, Collectors.toList())));
        Map<String, RowTable> complete = new LinkedHashMap<>(tables);
        complete.replaceAll((name, table) -> table.with(columns.getOrDefault(name, List.of())));
        return complete;
    }

    @Override
    public Map<String, SequenceState> sequences() {
        Map<String, SequenceState> sequences = new LinkedHashMap<>();
        reader.all(SEQUENCES, "", SequenceState::of).forEach(sequence -> sequences.put(sequence.name(), sequence));
        return sequences;
    }

    @Override
    public Snapshot largeObjects() {
        return LargeObjects.snapshot(reader.all(LARGE_OBJECTS, "", LargeObjects::object));
    }

    @Override
    public Set<String> volatileColumns() {
        return Set.of();
    }
}
