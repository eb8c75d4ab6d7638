package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.rows.SequencePositions.Position;
import dev.schemaparity.spi.UsageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records what a database holds as it will be compared: the rows of tables, the positions of sequences, large objects. */
public final class RowRecording {
    /** A recording is held in memory, and lies beside the sources. */
    private static final long MOST_ROWS = 100_000;

    private static final long MOST_BYTES = 20_000_000;
    private static final int SHOWN = 3;
    private static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());

    private final RowSelection selection;
    private final RowReader reader;
    private final List<String> notes = new ArrayList<>();
    private final List<String> notObserved = new ArrayList<>();

    /**
     * What was recorded.
     *
     * @param detail the same in words
     * @param notes what a reader should know beside it
     * @param notObserved what the role may not read, one line each
     */
    public record Taken(RecordedRows rows, String detail, List<String> notes, List<String> notObserved) {}

    private RowRecording(RowSelection selection, RowReader reader) {
        this.selection = selection;
        this.reader = reader;
    }

    /**
     * Reads a database.
     *
     * @throws UsageException when there is too much to record, or a table or column that was named does not exist
     * @throws dev.schemaparity.spi.BuildException when something cannot be read
     */
    public static Taken take(RowSelection selection, RowReader reader) {
        return new RowRecording(selection, reader).take();
    }

    private Taken take() {
        NamedTables named = NamedTables.read(reader);
        Set<String> volatiles = new TreeSet<>(named.columns(selection.volatileColumns()));
        volatiles.addAll(selection.changing().columns());
        notes.addAll(selection.changing().notes());
        Set<String> chosen = named.tables(selection.tables());
        Predicate<String> counts = selection.counts(chosen);
        List<SharedTable> tables = named.all()
                .filter(table -> counts.test(table.name()))
                .map(table -> SharedTable.of(table, table, volatiles))
                .toList();
        Snapshot largeObjects = selection.isAll() ? reader.inventory().largeObjects() : NOTHING;
        requireFewRows(tables, largeObjects);
        List<RecordedRows.Table> recorded = tables.stream().map(this::rows).toList();
        noteChangingColumns(tables, recorded);
        List<RecordedRows.Sequence> sequences = sequences(counts);
        notObserved.addAll(largeObjects.notObserved());
        return new Taken(
                new RecordedRows(List.copyOf(new TreeSet<>(chosen)), recorded, sequences, largeObjects),
                detail(chosen, recorded, sequences.size(), largeObjects),
                List.copyOf(notes),
                List.copyOf(notObserved));
    }

    private String detail(Set<String> chosen, List<RecordedRows.Table> tables, int sequences, Snapshot largeObjects) {
        return "%s: %d rows in %d tables, %d sequences, %d large objects"
                .formatted(
                        selection.inWords(chosen),
                        tables.stream().mapToInt(table -> table.rows().size()).sum(),
                        tables.stream().filter(table -> !table.rows().isEmpty()).count(),
                        sequences,
                        largeObjects.objects().size());
    }

    private static boolean holdsRows(SharedTable table) {
        return table.legacy().readable()
                && table.legacy().populated()
                && table.legacy().mayHoldRows();
    }

    private record Size(int number, long rows, long bytes) {
        static Size of(ResultSet row) throws SQLException {
            return new Size(row.getInt("number"), row.getLong("rows"), row.getLong("bytes"));
        }
    }

    /** A large object counts as a row, by the statement that creates it. */
    private void requireFewRows(List<SharedTable> all, Snapshot largeObjects) {
        List<SharedTable> tables = all.stream().filter(RowRecording::holdsRows).toList();
        List<String> queries = new ArrayList<>();
        tables.forEach(table -> queries.add(table.size(queries.size())));
        List<Size> sizes = reader.union(queries, Size::of);
        long rows = sizes.stream().mapToLong(Size::rows).sum()
                + largeObjects.objects().size();
        long bytes = sizes.stream().mapToLong(Size::bytes).sum()
                + largeObjects.objects().values().stream()
                        .mapToLong(object -> object.ddl().length())
                        .sum();
        if (rows > MOST_ROWS || bytes > MOST_BYTES) {
            throw new UsageException(
                    "There are %d rows of %d bytes to record, and a snapshot takes %d rows of %d bytes at most; nothing was recorded. Name the tables whose rows the baseline has to bring (%s TABLE,TABLE), or record none (%s none). The largest: %s."
                            .formatted(
                                    rows,
                                    bytes,
                                    MOST_ROWS,
                                    MOST_BYTES,
                                    Setting.ROWS.option(),
                                    Setting.ROWS.option(),
                                    largest(tables, sizes)));
        }
    }

    private static String largest(List<SharedTable> tables, List<Size> sizes) {
        return sizes.stream()
                .sorted(Comparator.comparingLong(Size::bytes).reversed())
                .limit(SHOWN)
                .map(size -> "%s (%d rows, %d bytes)"
                        .formatted(tables.get(size.number()).name(), size.rows(), size.bytes()))
                .collect(Collectors.joining(", "));
    }

    private RecordedRows.Table rows(SharedTable table) {
        if (!table.legacy().readable()) {
            notObserved.add("the rows of %s, which the role may not read, or not all of them".formatted(table.name()));
        }
        List<RowColumn> columns = table.legacy().columns().stream()
                .map(column -> table.isVolatile(column.name()) ? column.withPresenceOnly() : column)
                .toList();
        return new RecordedRows.Table(
                table.legacy().with(columns),
                holdsRows(table)
                        ? reader.all(table.rows(), ", " + table.name() + ",", row -> RowReader.list(row, "texts"))
                        : List.of());
    }

    /** What another build may fill otherwise makes the file another one. */
    private void noteChangingColumns(List<SharedTable> tables, List<RecordedRows.Table> recorded) {
        List<String> changing = Stream.iterate(0, i -> i < tables.size(), i -> i + 1)
                .filter(i -> !recorded.get(i).rows().isEmpty())
                .map(tables::get)
                .flatMap(table -> table.columns().stream()
                        .filter(name -> !table.isVolatile(name) && table.changingDefault(name) != null)
                        .map(name -> table.legacy().qualified(table.legacy().column(name))))
                .toList();
        if (!changing.isEmpty()) {
            notes.add(
                    "the defaults of %s may give other values in every build, and then every recording is another one: if so, declare these columns (%s), or have such columns found by a second build (%s)"
                            .formatted(
                                    String.join(", ", changing),
                                    Setting.VOLATILE_COLUMNS.option(),
                                    Setting.FIND_VOLATILE_COLUMNS.option()));
        }
    }

    private List<RecordedRows.Sequence> sequences(Predicate<String> counts) {
        List<SequenceState> all = reader.inventory().sequences().values().stream()
                .filter(sequence -> counts.test(sequence.owningTable()))
                .toList();
        List<SequenceState> readable =
                all.stream().filter(SequenceState::readable).toList();
        List<Position> positions = SequencePositions.read(reader, readable);
        return all.stream()
                .map(sequence -> {
                    if (!sequence.readable()) {
                        notObserved.add("the position of the sequence %s, which the role may not read"
                                .formatted(sequence.name()));
                        return new RecordedRows.Sequence(sequence, sequence.start(), false);
                    }
                    Position position = positions.get(readable.indexOf(sequence));
                    return new RecordedRows.Sequence(sequence, position.lastValue(), position.called());
                })
                .toList();
    }
}
