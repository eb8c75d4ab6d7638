package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.rows.RowReader.Digest;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the columns whose values differ between two databases that the same chain has built: those of clocks, random
 * identifiers and the like.
 *
 * @param columns quoted and qualified
 * @param notes tables that differ in another way than by a column, one line each
 */
public record VolatileColumns(Set<String> columns, List<String> notes) {
    /** What is known where no chain was built twice. */
    public static final VolatileColumns NONE = new VolatileColumns(Set.of(), List.of());

    public VolatileColumns {
        columns = Set.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * Compares two builds.
     *
     * @param historyTables tables that are left out, quoted and qualified
     */
    public static VolatileColumns find(RowReader first, RowReader second, Set<String> historyTables) {
        // The two builds take the places of the two sides.
        Map<Side, RowReader> builds = Map.of(Side.LEGACY, first, Side.BASELINE, second);
        List<SharedTable> shared = NamedTables.read(builds, false)
                .pairs((table, other) -> !historyTables.contains(table.name()), Set.of());
        Set<String> columns = new TreeSet<>();
        List<String> notes = new ArrayList<>();
        for (SharedTable table : differing(shared, builds)) {
            Set<String> found = columns(table, builds);
            SharedTable without = SharedTable.of(table.legacy(), table.baseline(), found);
            // Also where the two have another number of rows: what comes and goes makes no column volatile.
            if (differing(List.of(without), builds).isEmpty()) {
                columns.addAll(found);
            } else {
                notes.add(
                        "two builds of the legacy chain differ in the rows of %s by more than the values of single columns, so none of them is taken for volatile"
                                .formatted(table.name()));
            }
        }
        return new VolatileColumns(columns, notes);
    }

    private static List<SharedTable> differing(List<SharedTable> tables, Map<Side, RowReader> builds) {
        Map<Side, List<Digest>> digests = BothSides.of(build -> {
            List<String> queries = new ArrayList<>();
            tables.forEach(table -> queries.add(table.digest(build, queries.size())));
            return builds.get(build).digests(queries);
        });
        List<SharedTable> differing = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (!digests.get(Side.LEGACY)
                    .get(i)
                    .equals(digests.get(Side.BASELINE).get(i))) {
                differing.add(tables.get(i));
            }
        }
        return differing;
    }

    /** Looks at each column by itself, whatever the row that a value stands in. */
    private static Set<String> columns(SharedTable table, Map<Side, RowReader> builds) {
        Map<Side, List<Digest>> digests = BothSides.of(build -> {
            List<String> queries = new ArrayList<>();
            table.columns().forEach(column -> queries.add(table.digest(build, queries.size(), List.of(column))));
            return builds.get(build).digests(queries);
        });
        Set<String> differing = new TreeSet<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!digests.get(Side.LEGACY)
                    .get(i)
                    .equals(digests.get(Side.BASELINE).get(i))) {
                differing.add(table.legacy()
                        .qualified(table.legacy().column(table.columns().get(i))));
            }
        }
        return differing;
    }
}
