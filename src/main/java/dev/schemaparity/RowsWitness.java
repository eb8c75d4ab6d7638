package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.catalog.HistoryTables;
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
     * Reads both sides by the snapshots of their catalog readers, which must still be open.
     *
     * @param secondBuild another build of the legacy chain, null where none was asked for
     */
    static RowsWitness take(
            ParitySpec spec, Map<Side, BuiltSide> built, Map<Side, CatalogReader> catalogs, Database secondBuild) {
        String reason = spec.rows().reasonToSkip(side -> built.get(side).kind());
        if (reason != null) {
            return new RowsWitness(
                    new WitnessResult("rows", true, reason),
                    new RowFindings(List.of(), List.of(), List.of(), reason, NOTHING, NOTHING),
                    false);
        }
        Set<String> historyTables = new TreeSet<>();
        catalogs.values().forEach(catalog -> historyTables.addAll(HistoryTables.find(catalog.snapshot())));
        try (RowReader legacy = reader(built, catalogs, Side.LEGACY);
                RowReader baseline = reader(built, catalogs, Side.BASELINE)) {
            RowSelection selection = new RowSelection(
                    spec.rows().tables(),
                    spec.rows().volatileColumns(),
                    changing(legacy, secondBuild, historyTables),
                    historyTables);
            RowFindings findings = RowComparison.compare(selection, legacy, baseline);
            return new RowsWitness(
                    new WitnessResult("rows", false, findings.detail()),
                    findings,
                    spec.rows().tables().isEmpty());
        }
    }

    private static RowReader reader(Map<Side, BuiltSide> built, Map<Side, CatalogReader> catalogs, Side side) {
        return RowReader.open(built.get(side).database(), catalogs.get(side).exportedSnapshot());
    }

    private static VolatileColumns changing(RowReader legacy, Database secondBuild, Set<String> historyTables) {
        if (secondBuild == null) {
            return VolatileColumns.NONE;
        }
        try (RowReader second = RowReader.open(secondBuild, null)) {
            return VolatileColumns.find(legacy, second, historyTables);
        }
    }

    /** A large object is not observed by the catalog, but by this witness where it looks at everything. */
    boolean takesOver(String notObserved) {
        return all && notObserved.startsWith("large object ");
    }
}
