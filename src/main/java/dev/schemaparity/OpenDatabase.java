package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.catalog.HistoryTables;
import dev.schemaparity.internal.dump.DumpText;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.rows.RowReader;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A database, read in one transaction that lasts until this is closed.
 *
 * @param isWhole whether history tables are tables like any other, as where a backup is compared
 */
record OpenDatabase(Database database, CatalogReader catalog, boolean isWhole) implements SideReader {
    private static final Duration DUMP_LIMIT = Duration.ofMinutes(10);

    @Override
    public String identity() {
        return catalog.identity();
    }

    @Override
    public String locale() {
        return catalog.locale();
    }

    @Override
    public int serverVersionNumber() {
        return catalog.serverVersionNumber();
    }

    @Override
    public Snapshot snapshotToCompareWith(SideReader other) {
        Snapshot snapshot = other instanceof OpenDatabase database
                ? catalog.snapshotToCompareWith(database.catalog())
                : catalog.snapshotToCompareWith(
                        ((OpenRecording) other).recorded().database());
        return HistoryTables.remove(historyTables(), snapshot);
    }

    @Override
    public Snapshot described(Snapshot seen, Set<ObjectId> which) {
        return catalog.described(seen, which);
    }

    @Override
    public Set<String> historyTables() {
        return isWhole ? Set.of() : HistoryTables.find(catalog.snapshot());
    }

    /** Who compares live databases may not be allowed to read every table; the catalog needs less. */
    @Override
    public Dump dump(ParitySpec spec, PgDump program, PgDump.Options options) {
        try {
            PgDump.Options ofThisMoment = options.of(catalog.exportedSnapshot(), List.copyOf(historyTables()));
            String text = program.run(database, ofThisMoment, DUMP_LIMIT);
            return new Dump(program.version(), text, DumpText.split(text), null);
        } catch (BuildException e) {
            if (spec.pgDump() == PgDumpMode.REQUIRED || !PgDump.wasNotPermitted(e)) {
                throw e;
            }
            return new Dump(null, null, List.of(), e.getMessage());
        }
    }

    @Override
    public OpenRows rows(Provisioning provisioning) {
        return new OpenRows(RowReader.open(database, catalog.exportedSnapshot()), () -> {});
    }

    @Override
    public void close() {
        catalog.close();
    }
}
