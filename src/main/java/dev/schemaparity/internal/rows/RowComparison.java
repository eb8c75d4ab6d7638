package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.rows.RowReader.Digest;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares what two databases hold: the rows of tables and materialized views, the positions of sequences, large objects.
 *
 * <p>What one side lacks, the catalog tells. One statement on each side looks at all tables at once; the rows of a table
 * are read where that shows a difference. A value is compared by the text that its type writes under fixed settings, so
 * that {@code 1.0} differs from {@code 1.00} and NULL from an empty text; the order of columns and rows says nothing.
 */
public final class RowComparison {
    private static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());

    private final RowSelection selection;
    private final Map<Side, RowReader> readers;
    private final List<RowDifference> differences = new ArrayList<>();
    private final List<String> notObserved = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RowComparison(RowSelection selection, RowReader legacy, RowReader baseline) {
        this.selection = selection;
        readers = Map.of(Side.LEGACY, legacy, Side.BASELINE, baseline);
    }

    /**
     * Compares two databases.
     *
     * @throws dev.schemaparity.spi.UsageException when a table or column that was named is on neither side
     * @throws dev.schemaparity.spi.BuildException when something cannot be read
     */
    public static RowFindings compare(RowSelection selection, RowReader legacy, RowReader baseline) {
        return new RowComparison(selection, legacy, baseline).run();
    }

    private RowFindings run() {
        NamedTables named =
                NamedTables.read(readers, !selection.volatileColumns().isEmpty());
        Set<String> declared = named.columns(selection.volatileColumns());
        Set<String> volatiles = new TreeSet<>(declared);
        volatiles.addAll(selection.changing().columns());
        Set<String> recorded = new TreeSet<>();
        readers.values().forEach(reader -> recorded.addAll(reader.inventory().volatileColumns()));
        volatiles.addAll(recorded);
        note(volatiles, declared, recorded);
        notes.addAll(selection.changing().notes());
        Set<String> chosen = named.tables(selection.tables());
        Predicate<String> isCompared = selection.counts(chosen);
        String rows = compareTables(
                named.pairs((table, other) -> isCompared.test(table.name()) && areReadable(table, other), volatiles));
        SequencePositions sequences = SequencePositions.compare(readers, isCompared);
        differences.addAll(sequences.differences());
        notObserved.addAll(sequences.notObserved());
        Map<Side, Snapshot> largeObjects = selection.isAll()
                ? LargeObjects.readableOnBoth(
                        BothSides.of(side -> readers.get(side).inventory().largeObjects()))
                : Map.of(Side.LEGACY, NOTHING, Side.BASELINE, NOTHING);
        largeObjects.forEach((side, objects) ->
                objects.notObserved().forEach(what -> notObserved.add("%s: %s".formatted(side, what))));
        return new RowFindings(
                differences,
                notObserved,
                notes,
                detail(chosen, rows, sequences.count(), largeObjects.get(Side.LEGACY)),
                largeObjects.get(Side.LEGACY),
                largeObjects.get(Side.BASELINE));
    }

    private String detail(Set<String> chosen, String rows, int sequences, Snapshot largeObjects) {
        return "%s: %s, %d sequences, %d large objects on the legacy side"
                .formatted(
                        selection.inWords(chosen),
                        rows,
                        sequences,
                        largeObjects.objects().size());
    }

    private void note(Set<String> volatiles, Set<String> declared, Set<String> recorded) {
        if (!volatiles.isEmpty()) {
            notes.add("compared by type and by whether it is null, as the value changes with every build: "
                    + String.join(
                            ", ",
                            volatiles.stream()
                                    .map(column -> column
                                            + (declared.contains(column)
                                                    ? " (declared)"
                                                    : recorded.contains(column)
                                                            ? " (recorded without values)"
                                                            : " (found)"))
                                    .toList()));
        }
    }

    private boolean areReadable(RowTable legacy, RowTable baseline) {
        for (Side side : Side.values()) {
            RowTable table = side == Side.LEGACY ? legacy : baseline;
            if (!table.readable()) {
                notObserved.add("%s: the rows of %s, which the role may not read, or not all of them"
                        .formatted(side, table.name()));
            }
        }
        return legacy.readable() && baseline.readable();
    }

    /** Returns what the legacy side holds, in words. */
    private String compareTables(List<SharedTable> tables) {
        Map<Side, List<Digest>> digests = BothSides.of(side -> digests(tables, side));
        Set<String> differing = new HashSet<>();
        List<SharedTable> views = new ArrayList<>();
        long rows = 0;
        long filled = 0;
        for (int i = 0; i < tables.size(); i++) {
            SharedTable table = tables.get(i);
            Digest before = digests.get(Side.LEGACY).get(i);
            rows += before.rows();
            filled += before.rows() > 0 ? 1 : 0;
            if (!before.equals(digests.get(Side.BASELINE).get(i))) {
                if (table.legacy().isMaterializedView()) {
                    views.add(table);
                } else {
                    tell(table, differing);
                }
            }
        }
        // One that reads another one reads all that the other reads, too.
        views.sort(Comparator.comparingInt(view -> view.legacy().reads().size()));
        views.forEach(view -> tell(view, differing));
        return "%d rows in %d tables".formatted(rows, filled);
    }

    private List<Digest> digests(List<SharedTable> tables, Side side) {
        List<String> queries = new ArrayList<>();
        tables.forEach(table -> queries.add(table.digest(side, queries.size())));
        return readers.get(side).digests(queries);
    }

    private void tell(SharedTable table, Set<String> differing) {
        Set<String> follows = new HashSet<>(table.legacy().reads());
        follows.retainAll(differing);
        List<RowDifference> found = TableDifferences.find(table, follows, readers);
        if (!found.isEmpty()) {
            differing.add(table.name());
            differences.addAll(found);
        }
    }
}
