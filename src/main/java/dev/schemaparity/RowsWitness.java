package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.rows.RowComparison;
import dev.schemaparity.internal.rows.RowFindings;
import dev.schemaparity.internal.rows.RowReader;
import dev.schemaparity.internal.rows.RowSelection;
import dev.schemaparity.internal.rows.VolatileColumns;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The third witness: what the two databases hold.
 *
 * @param findings empty where it was skipped
 * @param all whether everything was compared that a database holds beside its schema
 */
record RowsWitness(WitnessResult result, RowFindings findings, boolean all) {
    private static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());

    /**
     * Reads both sides as their readers see them, which must still be open.
     *
     * @param provisioning where recorded rows are put, to be compared
     * @param secondBuild another build of the legacy chain, null where none was asked for
     */
    static RowsWitness take(
            ParitySpec spec,
            Provisioning provisioning,
            Map<Side, BuiltSide> built,
            Map<Side, SideReader> readers,
            Database secondBuild) {
        List<String> tables = spec.rows().tables(side -> built.get(side).rows());
        String reason = spec.rows().reasonToSkip(side -> built.get(side).rows());
        if (reason == null && !spec.schemas().isAll() && tables.isEmpty()) {
            reason = "of single schemas (%s), the rows are compared only of tables that are named (%s)"
                    .formatted(spec.schemas().inWords(), Setting.ROWS.as("TABLE,TABLE"));
        }
        if (reason != null) {
            return new RowsWitness(
                    new WitnessResult("rows", true, reason),
                    new RowFindings(List.of(), List.of(), List.of(), reason, NOTHING, NOTHING),
                    false);
        }
        Set<String> historyTables = new TreeSet<>();
        readers.values().forEach(reader -> historyTables.addAll(reader.historyTables()));
        try (OpenRows legacy = readers.get(Side.LEGACY).rows(provisioning);
                OpenRows baseline = readers.get(Side.BASELINE).rows(provisioning)) {
            RowSelection selection = new RowSelection(
                    tables,
                    spec.rows().volatileColumns(),
                    changing(legacy.reader(), secondBuild, historyTables),
                    historyTables);
            RowFindings findings = RowComparison.compare(selection, legacy.reader(), baseline.reader());
            return new RowsWitness(new WitnessResult("rows", false, findings.detail()), findings, tables.isEmpty());
        }
    }

    static VolatileColumns changing(RowReader legacy, Database secondBuild, Set<String> historyTables) {
        if (secondBuild == null) {
            return VolatileColumns.NONE;
        }
        try (RowReader second = RowReader.open(secondBuild, null)) {
            return VolatileColumns.find(legacy, second, historyTables);
        }
    }

    /** A large object is not observed by the catalog, but by this witness where it looks at everything. */
    boolean takesOver(String notObserved) {
        return all && isLargeObject(notObserved);
    }

    static boolean isLargeObject(String notObserved) {
        return notObserved.startsWith("large object ");
    }
}
