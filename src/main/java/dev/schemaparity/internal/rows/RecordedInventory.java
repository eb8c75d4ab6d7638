package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What there is to read in a recording. Its rows are put into tables whose columns are all of the type text: values are
 * compared by the text that their type writes, and a row of such texts reads as the row that they come from.
 *
 * @param tables by name, read from tables of other names
 * @param contents of those that are not empty, by what stands behind FROM
 */
record RecordedInventory(
        Map<String, RowTable> tables,
        Map<String, RecordedRows.Table> contents,
        Map<String, SequenceState> sequences,
        Snapshot largeObjects)
        implements RowInventory {
    static RecordedInventory of(RecordedRows recorded) {
        Map<String, RowTable> tables = new LinkedHashMap<>();
        Map<String, RecordedRows.Table> contents = new LinkedHashMap<>();
        for (RecordedRows.Table held : recorded.tables()) {
            boolean empty = held.rows().isEmpty();
            String source = empty ? nothing(held.table()) : "public.recorded_" + contents.size();
            tables.put(held.table().name(), readFrom(source, held.table(), !empty));
            if (!empty) {
                contents.put(source, held);
            }
        }
        Map<String, SequenceState> sequences = new LinkedHashMap<>();
        recorded.sequences().forEach(sequence -> sequences.put(sequence.state().name(), readFrom(sequence)));
        return new RecordedInventory(
                tables,
                contents,
                sequences,
                LargeObjects.snapshot(
                        List.copyOf(recorded.largeObjects().objects().values())));
    }

    private static RowTable readFrom(String source, RowTable table, boolean holdsRows) {
        return new RowTable(
                table.kind(),
                table.name(),
                table.plainName(),
                source,
                table.target(),
                table.readable(),
                table.populated(),
                holdsRows,
                false,
                table.key(),
                table.reads(),
                table.columns());
    }

    private static SequenceState readFrom(RecordedRows.Sequence sequence) {
        SequenceState state = sequence.state();
        String position = "(SELECT %s::pg_catalog.int8 AS last_value, %b AS is_called) AS recorded"
                .formatted(sequence.lastValue(), sequence.called());
        return new SequenceState(state.name(), position, state.start(), state.readable(), state.owningTable());
    }

    private static String nothing(RowTable table) {
        return table.columns().stream()
                .map(column -> "NULL::pg_catalog.text AS " + column.quoted())
                .collect(Collectors.joining(", ", "(SELECT ", " LIMIT 0) AS recorded"));
    }

    /** Puts the rows where they can be read. */
    void load(Database database) throws SQLException {
        try (Connection connection = database.connect(Map.of("ApplicationName", "schema-parity"))) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, RecordedRows.Table> content : contents.entrySet()) {
                load(connection, content.getKey(), content.getValue());
            }
            connection.commit();
        }
    }

    private static void load(Connection connection, String name, RecordedRows.Table content) throws SQLException {
        String columns = content.table().columns().stream()
                .map(column -> column.quoted() + " pg_catalog.text")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("CREATE TABLE %s (%s)".formatted(name, columns));
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s FROM STDIN (ENCODING 'UTF8')".formatted(name));
        try {
            for (List<String> row : content.rows()) {
                byte[] line = line(row).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Writes a row as COPY reads it. */
    private static String line(List<String> row) {
        return row.stream()
                .map(text -> text == null
                        ? "\\N"
                        : text.replace("\\", "\\\\")
                                .replace("\t", "\\t")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r"))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    /** All of them are known with their columns. */
    @Override
    public Map<String, RowTable> withColumns(Map<String, RowTable> known, Set<String> names) {
        return known;
    }

    @Override
    public Set<String> volatileColumns() {
        Set<String> columns = new TreeSet<>();
        tables.values()
                .forEach(table -> table.columns().stream()
                        .filter(RowColumn::presenceOnly)
                        .forEach(column -> columns.add(table.qualified(column))));
        return columns;
    }
}
