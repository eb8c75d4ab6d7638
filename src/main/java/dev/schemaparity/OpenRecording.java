package dev.schemaparity;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.recording.RecordedSnapshot;
import dev.schemaparity.internal.rows.RowReader;
import dev.schemaparity.spi.Database;
import java.util.Set;

/** What was recorded: nothing is run, but rows are compared by a server. */
record OpenRecording(String source, RecordedSnapshot recorded) implements SideReader {
    @Override
    public String identity() {
        return source;
    }

    @Override
    public String locale() {
        return recorded.locale();
    }

    @Override
    public int serverVersionNumber() {
        return recorded.serverVersionNumber();
    }

    @Override
    public Snapshot snapshotToCompareWith(SideReader other) {
        return recorded.database();
    }

    /** Everything was recorded. */
    @Override
    public Snapshot described(Snapshot seen, Set<ObjectId> which) {
        return seen;
    }

    @Override
    public Set<String> historyTables() {
        return recorded.historyTables();
    }

    @Override
    public Dump dump(ParitySpec spec, PgDump program, PgDump.Options options) {
        return new Dump(recorded.pgDump(), null, recorded.entries(), null);
    }

    @Override
    public OpenRows rows(Provisioning provisioning) {
        Database database = provisioning.forRecordedRows();
        try {
            return new OpenRows(RowReader.openRecorded(database, recorded.rows()), () -> provisioning.drop(database));
        } catch (RuntimeException e) {
            provisioning.drop(database);
            throw e;
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
